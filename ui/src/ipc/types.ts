/** The records and answers of the command table, as the screens name them. */
export * from './generated';
