"""Actions: who did what to whom, where and when, clause by clause."""
