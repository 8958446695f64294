"""Survey answers: what a respondent said, how a file is read, what taking it in would change."""
