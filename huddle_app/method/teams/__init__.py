"""Dividing the people into teams, pure.

`rounds` has the words · `seat_plan` says how many teams there are and how large · `hitches` what cannot
be met, before a draw · `drawing` draws and repairs, by the search in `seating` · `by_hand` moves people ·
`judgement` says how good a round is, and why. The others are parts of these.
"""
