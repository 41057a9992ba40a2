"""The weights of what leads are fitted to what leads."""

import fit_lead
import numpy as np


def test_a_reason_that_leads_have_weighs_more_than_one_that_they_lack():
    names = list(fit_lead.WEIGHTS)
    rows = np.zeros((8, len(names)))
    rows[:4, names.index("named")] = 1.0
    rows[4:, names.index("behind")] = 5.0
    case = fit_lead.Case(rows=rows, leads=np.array([1.0] * 4 + [0.0] * 4), expected=4)

    weights = dict(zip(names, fit_lead.fit([case])[1:], strict=True))

    assert weights["named"] > 0 > weights["behind"]
    assert list(fit_lead.counts([case], fit_lead.fit([case]))) == [4, 4, 4]
