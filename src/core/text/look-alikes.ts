/** Letters of Latin script that look like Cyrillic ones, and those in the same order. */
export const lookAlikes = {
  latin: 'ABCEHKMOPTXYaceopxy',
  cyrillic:
    '\u0410\u0412\u0421\u0415\u041d\u041a\u041c\u041e\u0420\u0422\u0425\u0423\u0430\u0441\u0435\u043e\u0440\u0445\u0443',
} as const
