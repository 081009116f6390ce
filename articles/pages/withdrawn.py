"""Withdrawals: the state an agency gives a text in, why it is no article of ours out."""

WITHDRAWN = {
    "canceled": "cancelled by its agency", "cancelled": "cancelled by its agency",
    "withheld": "withheld by its agency", "killed": "cancelled by its agency",
}  # fmt: skip
