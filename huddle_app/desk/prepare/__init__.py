"""The desk before the Huddle: people, survey, agenda, teams, papers, and what is still missing."""
