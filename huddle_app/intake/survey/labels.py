"""What the words of an answer say on the seven degrees from disagreement to agreement.

English, Dutch, German, French and Spanish, in the wordings that survey programs propose.
"""

from huddle_app.intake.survey.wording import bare, shown

LOWEST, MIDDLE, HIGHEST = 1, 4, 7
"""The ends and the middle of the scale."""
BELOW, BEYOND = LOWEST - 1, HIGHEST + 1
"""What “very strongly” stands for by itself: where “strongly” is said too, it is the end instead."""

# In English a degree goes before or after the verb.
_DEGREES = {
    "very_strongly": BEYOND,
    "strongly completely totally fully entirely absolutely definitely": HIGHEST,
    "mostly generally moderately": 6,
    "somewhat slightly rather partly partially a_little mildly tend_to": 5,
}
_AGREE = {
    BEYOND: """zeer_sterk_mee_eens zeer_sterk_eens heel_sterk_mee_eens heel_sterk_eens
        stimme_sehr_stark_zu sehr_starke_zustimmung
        tres_fortement_daccord tres_fortement_en_accord
        muy_fuertemente_de_acuerdo""",
    7: """very_much_agree agree_very_much
        helemaal_mee_eens helemaal_eens volledig_mee_eens volledig_eens geheel_mee_eens geheel_eens
        zeer_mee_eens zeer_eens sterk_mee_eens sterk_eens volkomen_mee_eens volkomen_eens
        helemaal_akkoord volledig_akkoord heel_erg_mee_eens heel_erg_eens erg_mee_eens erg_eens
        zeer_akkoord sterk_akkoord
        stimme_voll_und_ganz_zu stimme_voll_zu stimme_vollig_zu stimme_voellig_zu
        stimme_vollkommen_zu stimme_vollstandig_zu stimme_vollstaendig_zu stimme_ganz_zu
        stimme_sehr_zu stimme_stark_zu stimme_absolut_zu trifft_voll_und_ganz_zu trifft_vollig_zu
        trifft_voellig_zu trifft_voll_zu trifft_vollkommen_zu trifft_sehr_zu
        voll_und_ganz_einverstanden stimme_uneingeschrankt_zu stimme_uneingeschraenkt_zu
        starke_zustimmung volle_zustimmung
        tout_a_fait_d_accord tout_a_fait_daccord entierement_daccord totalement_daccord
        completement_daccord fortement_daccord pleinement_daccord absolument_daccord
        fortement_en_accord tres_daccord totalement_en_accord tout_a_fait_en_accord
        completement_en_accord entierement_en_accord
        totalmente_de_acuerdo completamente_de_acuerdo muy_de_acuerdo fuertemente_de_acuerdo
        plenamente_de_acuerdo absolutamente_de_acuerdo""",
    6: """agree i_agree agree_mostly
        mee_eens eens akkoord ik_ben_het_eens grotendeels_mee_eens grotendeels_eens
        stimme_zu stimme_uberwiegend_zu stimme_ueberwiegend_zu stimme_grosstenteils_zu
        stimme_groesstenteils_zu trifft_zu trifft_uberwiegend_zu trifft_ueberwiegend_zu einverstanden
        zustimmung
        daccord plutot_tres_daccord en_accord majoritairement_daccord
        de_acuerdo mayormente_de_acuerdo bastante_de_acuerdo""",
    5: """enigszins_mee_eens enigszins_eens een_beetje_mee_eens een_beetje_eens licht_mee_eens
        beetje_mee_eens beetje_eens enigszins_akkoord eerder_mee_eens eerder_eens deels_mee_eens
        gedeeltelijk_mee_eens redelijk_mee_eens
        stimme_eher_zu stimme_etwas_zu stimme_teilweise_zu stimme_leicht_zu stimme_ein_wenig_zu
        stimme_bedingt_zu trifft_eher_zu trifft_etwas_zu eher_einverstanden
        leichte_zustimmung
        plutot_daccord un_peu_daccord legerement_daccord partiellement_daccord assez_daccord
        moderement_daccord plutot_en_accord
        algo_de_acuerdo un_poco_de_acuerdo ligeramente_de_acuerdo parcialmente_de_acuerdo
        mas_bien_de_acuerdo""",
}  # fmt: skip
_DISAGREE = {
    BELOW: """zeer_sterk_mee_oneens zeer_sterk_oneens heel_sterk_mee_oneens heel_sterk_oneens
        stimme_sehr_stark_nicht_zu lehne_sehr_stark_ab sehr_starke_ablehnung
        tres_fortement_en_desaccord
        muy_fuertemente_en_desacuerdo""",
    1: """very_much_disagree disagree_very_much do_not_agree_at_all
        dont_agree_at_all i_do_not_agree_at_all not_agree_at_all
        helemaal_mee_oneens helemaal_oneens volledig_mee_oneens volledig_oneens geheel_mee_oneens
        geheel_oneens zeer_mee_oneens zeer_oneens sterk_mee_oneens sterk_oneens volkomen_mee_oneens
        heel_erg_mee_oneens heel_erg_oneens erg_mee_oneens erg_oneens
        volkomen_oneens helemaal_niet_mee_eens helemaal_niet_eens helemaal_niet_akkoord
        stimme_uberhaupt_nicht_zu stimme_ueberhaupt_nicht_zu stimme_gar_nicht_zu
        stimme_ganz_und_gar_nicht_zu stimme_absolut_nicht_zu stimme_vollig_nicht_zu
        stimme_keinesfalls_zu stimme_uberhaupt_gar_nicht_zu lehne_vollig_ab lehne_voellig_ab
        lehne_stark_ab lehne_voll_und_ganz_ab trifft_uberhaupt_nicht_zu trifft_ueberhaupt_nicht_zu
        trifft_gar_nicht_zu uberhaupt_nicht_einverstanden gar_nicht_einverstanden
        stimme_stark_nicht_zu starke_ablehnung vollige_ablehnung
        pas_du_tout_daccord tout_a_fait_en_desaccord totalement_en_desaccord entierement_en_desaccord
        completement_en_desaccord fortement_en_desaccord absolument_pas_daccord
        totalement_pas_daccord tres_en_desaccord
        totalmente_en_desacuerdo completamente_en_desacuerdo muy_en_desacuerdo
        fuertemente_en_desacuerdo absolutamente_en_desacuerdo nada_de_acuerdo""",
    2: """disagree i_disagree do_not_agree dont_agree disagree_mostly
        mee_oneens oneens niet_mee_eens niet_eens niet_akkoord grotendeels_mee_oneens
        grotendeels_oneens
        stimme_nicht_zu stimme_uberwiegend_nicht_zu stimme_ueberwiegend_nicht_zu
        stimme_grosstenteils_nicht_zu lehne_ab trifft_nicht_zu trifft_uberwiegend_nicht_zu
        trifft_ueberwiegend_nicht_zu nicht_einverstanden ablehnung
        pas_daccord en_desaccord desaccord majoritairement_pas_daccord
        en_desacuerdo desacuerdo mayormente_en_desacuerdo bastante_en_desacuerdo""",
    3: """enigszins_mee_oneens enigszins_oneens een_beetje_mee_oneens een_beetje_oneens
        licht_mee_oneens beetje_mee_oneens beetje_oneens eerder_mee_oneens eerder_oneens
        deels_mee_oneens gedeeltelijk_mee_oneens redelijk_mee_oneens enigszins_niet_akkoord
        stimme_eher_nicht_zu stimme_etwas_nicht_zu stimme_teilweise_nicht_zu stimme_leicht_nicht_zu
        stimme_weniger_zu stimme_ein_wenig_nicht_zu lehne_eher_ab lehne_etwas_ab trifft_eher_nicht_zu
        eher_nicht_einverstanden leichte_ablehnung
        plutot_pas_daccord un_peu_en_desaccord legerement_en_desaccord plutot_en_desaccord
        partiellement_en_desaccord pas_vraiment_daccord moderement_en_desaccord
        algo_en_desacuerdo un_poco_en_desacuerdo ligeramente_en_desacuerdo
        parcialmente_en_desacuerdo mas_bien_en_desacuerdo""",
}  # fmt: skip
_NEITHER = """neutral neither neither_agree_nor_disagree neither_disagree_nor_agree undecided
    neither_nor neither_agree_or_disagree neutral_neither_agree_nor_disagree unsure_neutral
    neither_agree_disagree neither_disagree_agree neither_disagree_or_agree
    neither_agree_nor_disagree_neutral neither_disagree_nor_agree_neutral
    neutral_neither_disagree_nor_agree neutral_undecided agree_nor_disagree
    agree_and_disagree_equally equally_agree_and_disagree
    neutraal noch_eens_noch_oneens niet_eens_niet_oneens niet_mee_eens_niet_mee_oneens
    noch_mee_eens_noch_mee_oneens niet_eens_en_niet_oneens eens_noch_oneens mee_eens_noch_mee_oneens
    mee_eens_noch_oneens niet_eens_noch_oneens niet_mee_eens_en_niet_mee_oneens
    niet_oneens_niet_eens noch_oneens_noch_eens noch_mee_oneens_noch_mee_eens
    noch_mee_eens_noch_oneens noch_mee_oneens_noch_eens niet_eens_of_oneens
    niet_mee_eens_of_mee_oneens niet_mee_eens_of_oneens niet_mee_eens_noch_mee_oneens
    niet_mee_oneens_niet_mee_eens niet_mee_oneens_en_niet_mee_eens niet_oneens_en_niet_eens
    niet_mee_eens_niet_oneens niet_mee_eens_en_niet_oneens niet_mee_eens_maar_ook_niet_mee_oneens
    niet_eens_maar_ook_niet_oneens oneens_noch_eens mee_oneens_noch_mee_eens
    neutraal_niet_eens_niet_oneens neutraal_noch_eens_noch_oneens
    niet_akkoord_en_niet_niet_akkoord noch_akkoord_noch_niet_akkoord
    weder_noch teils_teils stimme_weder_zu_noch_nicht_zu weder_zustimmung_noch_ablehnung
    stimme_weder_zu_noch_lehne_ab unentschieden unentschlossen stimme_weder_zu_noch_lehne_ich_ab
    weder_zustimmend_noch_ablehnend neutral_weder_noch stimme_teils_zu_teils_nicht_zu
    weder_ablehnung_noch_zustimmung stimme_weder_zu_noch_stimme_ich_nicht_zu
    stimme_weder_zu_noch_nicht weder_einverstanden_noch_nicht_einverstanden
    trifft_weder_zu_noch_nicht_zu trifft_teils_zu_teils_nicht_zu lehne_weder_ab_noch_stimme_zu
    stimme_weder_zu_noch_stimme_nicht_zu lehne_weder_ab_noch_stimme_ich_zu
    neutre ni_daccord_ni_pas_daccord ni_en_accord_ni_en_desaccord ni_daccord_ni_en_desaccord
    ni_pas_daccord_ni_daccord indecis sans_opinion_neutre ni_lun_ni_lautre
    ni_en_desaccord_ni_en_accord ni_en_desaccord_ni_daccord ni_daccord_ni_desaccord
    ni_desaccord_ni_accord ni_accord_ni_desaccord ni_en_accord_ni_desaccord
    neutre_ni_daccord_ni_pas_daccord neutre_ni_en_accord_ni_en_desaccord
    neutro ni_de_acuerdo_ni_en_desacuerdo ni_en_desacuerdo_ni_de_acuerdo ni_de_acuerdo_ni_desacuerdo
    ni_en_desacuerdo_ni_en_acuerdo ni_en_acuerdo_ni_en_desacuerdo ni_acuerdo_ni_desacuerdo
    ni_desacuerdo_ni_acuerdo neutral_ni_de_acuerdo_ni_en_desacuerdo ni_de_acuerdo_o_en_desacuerdo
    indeciso indiferente"""
_NOTHING = """na n_a not_applicable not_answered no_answer does_not_apply dont_know i_dont_know
    do_not_know i_do_not_know no_opinion cant_say cannot_say prefer_not_to_say prefer_not_to_answer
    skipped null none nan missing sysmis blank empty no_response not_sure unable_to_answer dk
    nvt n_v_t niet_van_toepassing weet_niet weet_ik_niet ik_weet_het_niet weet_het_niet geen_antwoord
    geen_mening wil_niet_zeggen geen_idee leeg niet_ingevuld
    keine_angabe k_a keine_antwort weiss_nicht weiss_ich_nicht ich_weiss_nicht ich_weiss_es_nicht
    keine_meinung nicht_zutreffend entfallt nicht_anwendbar nicht_beantwortet kann_ich_nicht_beurteilen
    nicht_beurteilbar leer
    sans_reponse pas_de_reponse ne_sait_pas je_ne_sais_pas nsp sans_objet non_applicable
    ne_se_prononce_pas sans_avis sans_opinion pas_davis ne_sais_pas so s_o vide
    no_aplica no_aplicable no_se no_lo_se no_sabe ns_nc nsnc sin_respuesta no_contesta no_sabe_no_contesta
    sin_opinion prefiero_no_responder prefiero_no_contestar vacio en_blanco"""


def _spelled(phrases: str) -> set[str]:
    return {phrase.replace("_", "") for phrase in phrases.split()}


def _english() -> dict[str, int]:
    known: dict[str, int] = {}
    for names, rating in _DEGREES.items():
        for name in names.split():
            for form in ("{}_agree", "agree_{}", "i_{}_agree"):
                said = form.format(name).replace("_", "")
                known[said] = rating
                known[said.replace("agree", "disagree")] = LOWEST + HIGHEST - rating
    return known


def _ratings() -> dict[str, int]:
    known = _english()
    for rating, phrases in (_AGREE | _DISAGREE | {MIDDLE: _NEITHER}).items():
        known |= dict.fromkeys(_spelled(phrases), rating)
    return known


_RATINGS = _ratings()
_BLANKS = _spelled(_NOTHING)
# Stars and faces may be answers; these stand where there is none.
_BLANK_SIGNS = frozenset(" -–—−_.…·?¿/\\")


def label_rating(text: str) -> int | None:
    """The degree that the words of an answer stand for; None when unknown.

    From 1 to 7 it is a rating; BELOW and BEYOND depend on what else is said in the file.
    """
    said = bare(text)
    # "(I) agree", "ik ben het (er) mee eens", "je suis d'accord", "estoy de acuerdo".
    for opening in ("ikbenheter", "ikbenhet", "ichbin", "ich", "jesuis", "estoy", "i"):
        if said not in _RATINGS and said.startswith(opening):
            said = said.removeprefix(opening)
    return _RATINGS.get(said)


def says_nothing(text: str) -> bool:
    """Whether an answer says that there is none: "N/A", "don't know", "keine Angabe", a dash."""
    said = bare(text)
    return said in _BLANKS if said else _BLANK_SIGNS.issuperset(shown(text))
