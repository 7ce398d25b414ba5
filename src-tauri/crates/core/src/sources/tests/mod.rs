//! Files written for the tests, and what becomes of them.
