"""First words of names in other languages that tell the kind: "Partido", "Avenida"."""

from __future__ import annotations

BODIES = frozenset(
    (
        "partido parti partei partia partij banco banca banque grupo groupe gruppo movimento "
        "movimiento mouvement frente fronte fuerzas forces unione ligue lega liga universidad "
        "universidade università université universität universitas instituto institut istituto "
        "ministerio ministère ministero ministério tribunal confederación confederação "
        "confédération federación federação fédération federazione asociación associação "
        "associazione sindicato syndicat comité comitato comitê conselho consejo conseil consiglio "
        "diario diário jornal gazeta gazzetta folha jama'at jamaat jamiat hizb hezb harakat ansar "
        "jabhat hayat liwa kata'ib lashkar jaish jaysh tehrik tehreek fundación fundação fondation "
        "fondazione société sociedad sociedade società compagnie companhia compañía crédit caisse "
        "rassemblement alianza aliança alleanza real atlético deportivo sporting dinamo spartak "
        "hapoel maccabi biblioteca bibliothèque museo musée museu muzeum teatro théâtre ópera "
        "opéra orquesta orchestre academia académie accademia akademie construtora constructora "
        "empresa minera cooperativa cooperative cervecería bodega bodegas huta fabryka kopalnia "
        "stocznia browar bord sûreté stiftung verein bund verband hochschule sparkasse orden casa "
        "hermanos frères fratelli pesquera pesqueras astilleros frigorífico laboratorios "
        "seguros aseguradora academie direction autorité autoridad agencia agence corporación "
        "dirección "
        "secretaría superintendencia cámara chambre câmara federacion asociacion confederacion "
        "corporacion compania camara fundacion societe "
        "papiers osteria gasthaus archivo arquivo colegio colégio collège liceo lycée escuela "
        "koperasi persatuan pertubuhan yayasan perusahaan "
        "escola école clínica clinique editorial éditions editions verlag revista revue rivista"
    ).split()
)
PLACES = frozenset(
    (
        "isla cala playa praia plage spiaggia cabo mont monts pointe barangay sitio purok desa "
        "mohalla avenida calle rua rue plaza piazza praça viale corso ulica ulitsa puerto porto "
        "villa ville ciudad cerro sierra serra ilha île lago laguna barrio bairro barra bab wadi "
        "klong khlong soi lorong "
        "jabal jebel djebel tel tell beit bayt deir ain bandar kafr shatt nakhon kampung bukit "
        "gunung kuala sungai pulau tanjung lac nova novo nové novi nizhny veliky santo são"
    ).split()
)
LAST_OF_BODIES = frozenset(
    (
        "parishad sangh sabha samiti samity mahasabha andolon andolan morcha dal bal sena samaj "
        "vidyalaya vishwavidyalaya panchayat "
        "partisi bankası üniversitesi derneği vakfı gazetesi sendikası belediyesi puolue yhtiö "
        "partij partiet partei partija bladet avisen zeitung posten universitet universiteit "
        "universität gesellschaft verband verein werke stichting shimbun renmei gakkai ginko "
        "daigaku ilbo sinmun ribao shibao majlis hizb tehreek ittehad"
    ).split()
)
"""Where the kind stands last: "Asom Gana Parishad"."""
PAPERS = frozenset(
    (
        "nación nacion prensa república republica repubblica tribuna tribune stampa croix tercera "
        "universal tiempo tiempos país pais mundo nacional razón razon jornada comercio espectador "
        "heraldo figaro temps soir matin voix presse libération parisien monde nouvelliste gaceta "
        "voz opinión opinion crónica cronica mañana hora día dia diario periódico correo pueblo "
        "vanguardia mercurio telégrafo telegrafo universo observador cronista"
    ).split()
)
"""Behind an article: "La Nación", "Le Temps"."""
