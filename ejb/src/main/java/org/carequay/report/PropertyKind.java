package org.carequay.report;

/** What a property of an element holds; says how it is read, checked and edited. */
public enum PropertyKind {
    /** A word or a line. */
    TEXT,
    /** Text in both languages. */
    WORDS,
    /** Formatted text in both languages; only harmless markup is kept. */
    RICH_WORDS,
    WHOLE_NUMBER,
    NUMBER,
    YES_NO,
    /** One of the options of the property. */
    OPTION,
    /** Some of the options of the property. */
    OPTIONS,
    /** What can be chosen: {@code [{code, label: {en, es}, score}]}. */
    CHOICES,
    /** Columns of a table: {@code [{key, label: {en, es}, kind}]}, kind TEXT, NUMBER or DATE. */
    COLUMNS,
    /** Movements of joints: {@code [{joint, motion, normal}]}, normal in degrees. */
    MOTIONS,
    /** Examinations: {@code [{code, label: {en, es}}]}. */
    TESTS,
    /** Bands of a score: {@code [{from, label: {en, es}}]}, each up to the next. */
    BANDS,
    /** Keys of other elements of the template. */
    KEYS
}
