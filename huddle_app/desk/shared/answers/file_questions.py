"""All that may be asked of a file of answers, in the order in which it is best answered."""

from huddle_app.desk.shared.answers.anew_card import AnewCard
from huddle_app.desk.shared.answers.answer_words_card import AnswerWordsCard
from huddle_app.desk.shared.answers.doubt_card import DoubtCard
from huddle_app.desk.shared.answers.function_words_card import FunctionWordsCard
from huddle_app.desk.shared.answers.near_card import NearCard
from huddle_app.desk.shared.answers.questions import Questions
from huddle_app.desk.shared.answers.settled_card import SettledCard
from huddle_app.desk.shared.answers.whose_card import WhoseCard
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.toolkit import Toolkit


class FileQuestions(Questions):
    """A card for each kind of question; those that do not arise are hidden."""

    def __init__(self, toolkit: Toolkit) -> None:
        self.whose, self.doubt, self.settled = WhoseCard(), DoubtCard(), SettledCard()
        self.doubt.answered.connect(self.settled.keep)
        self.function_words, self.answer_words = FunctionWordsCard(), AnswerWordsCard()
        self.near, self.anew = NearCard(toolkit), AnewCard()
        super().__init__(
            # What words mean comes first: only then is it known what else is to be asked, and that
            # stands below, so that what one works at stays where it is.
            self.whose,
            self.function_words,
            self.answer_words,
            self.near,
            self.doubt,
            self.settled,
            self.anew,
        )

    def show_preview(self, made: SurveyPreview) -> None:
        """Ask what this reading of the file leaves open."""
        answers = made.answers
        self.whose.show_columns(answers.columns, answers.mapping, answers.last_function)
        self.doubt.show_columns(answers.columns, answers.mapping)
        self.settled.show_columns(answers.columns, answers.mapping)
        self.function_words.show_answers(answers)
        self.answer_words.show_answers(answers)
        self.near.show_columns(answers.columns)
        self.anew.show_preview(made)
        self.tab_in_order()
