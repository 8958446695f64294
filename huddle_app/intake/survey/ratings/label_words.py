"""The words of seven-point agreement in English, Dutch, German, French and Spanish.

As `bare` leaves them, words joined by “_”; in the wordings that survey programs propose. “{}” is where
a word of degree goes, which may be none at all.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Wording(NamedTuple):
    """One way to say agreement and disagreement, with its words of degree.

    `degrees` from 5 on go with both and are turned round for disagreement; those below 4 go with
    disagreement alone. 8 is what “very strongly” stands for by itself.
    """

    degrees: Mapping[int, str]
    agree: str
    disagree: str


WORDINGS = (
    Wording(
        {
            8: "very_strongly extremely",
            7: "strongly completely totally fully entirely absolutely definitely wholly very_much"
            " wholeheartedly",
            6: " mostly generally moderately largely for_the_most_part quite pretty_much",
            5: "somewhat slightly rather partly partially a_little a_bit mildly weakly tend_to"
            " more_or_less to_some_extent inclined_to",
        },
        "{}_agree agree_{}",
        "{}_disagree disagree_{} {}_do_not_agree {}_dont_agree",
    ),
    Wording(
        {
            8: "zeer_sterk heel_sterk",
            7: "helemaal volledig geheel zeer sterk volkomen heel_erg erg totaal compleet absoluut"
            " geheel_en_al",
            6: " grotendeels overwegend voornamelijk meestal matig gematigd",
            5: "enigszins enigzins een_beetje beetje licht lichtelijk eerder eerder_wel deels gedeeltelijk"
            " redelijk enigermate ietwat iets wat min_of_meer tamelijk",
        },
        "{}_mee_eens {}_eens {}_akkoord",
        "{}_mee_oneens {}_oneens {}_niet_mee_eens {}_niet_eens {}_niet_akkoord",
    ),
    Wording(
        {
            8: "sehr_stark",
            7: "voll_und_ganz voll vollig voellig vollkommen vollstandig vollstaendig ganz sehr stark"
            " absolut komplett total uneingeschrankt uneingeschraenkt ganz_und_gar",
            6: " uberwiegend ueberwiegend grosstenteils groesstenteils weitgehend mehrheitlich massig"
            " maessig meistens",
            5: "eher etwas teilweise leicht ein_wenig ein_bisschen bedingt tendenziell schwach"
            " mehr_oder_weniger einigermassen",
            1: "uberhaupt ueberhaupt gar uberhaupt_gar ueberhaupt_gar",
        },
        "stimme_{}_zu trifft_{}_zu stimmt_{} {}_einverstanden",
        "stimme_{}_nicht_zu trifft_{}_nicht_zu stimmt_{}_nicht {}_nicht_einverstanden lehne_{}_ab",
    ),
    Wording(
        {
            8: "sehr_starke",
            7: "starke volle vollige voellige vollstandige vollstaendige absolute",
            6: " uberwiegende ueberwiegende massige maessige",
            5: "leichte schwache geringe eher",
        },
        "{}_zustimmung",
        "{}_ablehnung",
    ),
    Wording(
        {
            8: "tres_fortement",
            7: "tout_a_fait entierement totalement completement fortement pleinement absolument tres"
            " parfaitement vivement",
            6: " majoritairement moderement largement generalement en_grande_partie plutot_tres",
            5: "plutot un_peu legerement partiellement assez quelque_peu faiblement plus_ou_moins"
            " en_partie relativement",
        },
        "{}_daccord {}_en_accord",
        "{}_pas_daccord {}_en_desaccord {}_pas_en_accord {}_desaccord",
    ),
    Wording(
        {
            8: "muy_fuertemente",
            7: "totalmente completamente muy fuertemente plenamente absolutamente firmemente"
            " rotundamente",
            6: " mayormente bastante moderadamente generalmente mayoritariamente en_gran_parte",
            5: "algo un_poco ligeramente parcialmente mas_bien levemente en_parte relativamente"
            " mas_o_menos",
        },
        "{}_de_acuerdo {}_en_acuerdo de_acuerdo_{}",
        "{}_en_desacuerdo en_{}_desacuerdo en_desacuerdo_{} {}_desacuerdo no_estoy_{}_de_acuerdo",
    ),
)
BY_THEMSELVES = {
    1: """do_not_agree_at_all dont_agree_at_all not_agree_at_all stimme_keinesfalls_zu
        stimme_in_keiner_weise_zu pas_du_tout_daccord pas_du_tout_en_accord nada_de_acuerdo
        para_nada_de_acuerdo""",
    2: "trifft_kaum_zu stimme_kaum_zu kaum_einverstanden moyennement_en_desaccord",
    3: """stimme_weniger_zu stimme_wenig_zu trifft_weniger_zu weniger_einverstanden pas_vraiment_daccord
        pas_tellement_daccord pas_tres_daccord peu_daccord poco_de_acuerdo""",
    6: "moyennement_en_accord",
}
"""Wordings of a degree that go with no others."""
HIGH_ENDS = """high highest hoog hoogste hoch hochste hochster hoechste hoechster eleve le_plus_eleve alto
    mas_alto"""
LOW_ENDS = """low lowest laag laagste niedrig niedrigste niedrigster bas faible le_plus_bas le_plus_faible
    bajo mas_bajo"""
"""The ends of a scale, in headings alone."""
NEITHER = """neutral neither neither_agree_nor_disagree neither_disagree_nor_agree undecided
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
    indeciso indiferente
    partly_agree_partly_disagree agree_and_disagree neither_agreement_nor_disagreement in_between
    in_the_middle ambivalent mixed_feelings neither_one_nor_the_other cannot_decide cant_decide
    onbeslist deels_eens_deels_oneens deels_mee_eens_deels_mee_oneens noch_het_een_noch_het_ander
    noch_akkoord_noch_niet_akkoord niet_akkoord_niet_oneens
    teilweise teils mittel weder_das_eine_noch_das_andere teilweise_zustimmung_teilweise_ablehnung
    mitige partage indifferent neutre_indecis ni_accord_ni_pas_accord ni_en_accord_ni_pas_en_accord
    ni_daccord_ni_pas_en_accord moitie_moitie
    neutra indecisa ni_acuerdo_ni_en_desacuerdo ni_de_acuerdo_ni_de_desacuerdo
    ni_lo_uno_ni_lo_otro"""
"""The middle."""
NO_OPINION = """no_opinion no_strong_opinion without_opinion not_sure unsure im_not_sure
    geen_mening geen_uitgesproken_mening twijfel keine_meinung keine_ausgepragte_meinung
    sans_opinion sans_avis pas_davis pas_dopinion aucun_avis aucune_opinion
    sin_opinion ninguna_opinion no_tengo_opinion sin_opinion_formada"""
"""The middle where it stands in the middle of seven, else no answer."""
NOTHING = """na n_a not_applicable not_answered no_answer does_not_apply dont_know i_dont_know
    do_not_know i_do_not_know cant_say cannot_say prefer_not_to_say prefer_not_to_answer
    skipped null none nan undefined missing sysmis oth blank empty no_response unable_to_answer dk
    question_not_shown
    nvt n_v_t niet_van_toepassing weet_niet weet_ik_niet ik_weet_het_niet weet_het_niet geen_antwoord
    wil_niet_zeggen geen_idee leeg niet_ingevuld
    keine_angabe k_a keine_antwort weiss_nicht weiss_ich_nicht ich_weiss_nicht ich_weiss_es_nicht
    nicht_zutreffend entfallt nicht_anwendbar nicht_beantwortet kann_ich_nicht_beurteilen
    nicht_beurteilbar leer
    sans_reponse pas_de_reponse ne_sait_pas je_ne_sais_pas nsp sans_objet non_applicable
    ne_se_prononce_pas ne_sais_pas ns nr ns_nr so s_o vide
    no_aplica no_aplicable no_se no_lo_se no_sabe ns_nc nsnc sin_respuesta no_contesta no_sabe_no_contesta
    prefiero_no_responder prefiero_no_contestar vacio en_blanco"""
"""No answer."""
