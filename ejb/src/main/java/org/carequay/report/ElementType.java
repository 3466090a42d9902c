package org.carequay.report;

import static org.carequay.report.ElementProperty.of;

import java.util.List;
import java.util.Optional;

/**
 * The 21 kinds of elements of a report, each with the properties it has beside those that all have. An element either
 * holds a value that somebody fills in, shows what is known otherwise, or only says something.
 */
public enum ElementType {
    HEADING(Use.SAYS, of("level", PropertyKind.OPTION, "2", "3")),
    RICH_TEXT(Use.SAYS, of("text", PropertyKind.RICH_WORDS)),
    DISCLAIMER(Use.SAYS, of("text", PropertyKind.WORDS)),
    SHORT_TEXT(
            Use.HOLDS,
            of("maxLength", PropertyKind.WHOLE_NUMBER),
            of("format", PropertyKind.OPTION, "ANY", "DIGITS", "PHONE", "EMAIL")),
    LONG_TEXT(Use.HOLDS, of("maxLength", PropertyKind.WHOLE_NUMBER), of("rows", PropertyKind.WHOLE_NUMBER)),
    NUMBER(
            Use.HOLDS,
            of("unit", PropertyKind.TEXT),
            of("decimals", PropertyKind.WHOLE_NUMBER),
            of("min", PropertyKind.NUMBER),
            of("max", PropertyKind.NUMBER),
            of("low", PropertyKind.NUMBER),
            of("high", PropertyKind.NUMBER)),
    DATE_TIME(
            Use.HOLDS,
            of("kind", PropertyKind.OPTION, "DATE", "TIME", "DATE_TIME"),
            of("notInFuture", PropertyKind.YES_NO)),
    SINGLE_CHOICE(
            Use.HOLDS, of("choices", PropertyKind.CHOICES), of("display", PropertyKind.OPTION, "BUTTONS", "LIST")),
    MULTIPLE_CHOICE(Use.HOLDS, of("choices", PropertyKind.CHOICES), of("atMost", PropertyKind.WHOLE_NUMBER)),
    YES_NO_NA(Use.HOLDS, of("noteFor", PropertyKind.OPTION, "NEVER", "YES", "NO", "ANY")),
    SCALE(Use.HOLDS, of("lowLabel", PropertyKind.WORDS), of("highLabel", PropertyKind.WORDS)),
    TABLE(
            Use.HOLDS,
            of("columns", PropertyKind.COLUMNS),
            of("minRows", PropertyKind.WHOLE_NUMBER),
            of("maxRows", PropertyKind.WHOLE_NUMBER)),
    RANGE_OF_MOTION(
            Use.HOLDS,
            of(
                    "joints",
                    PropertyKind.OPTIONS,
                    "CERVICAL",
                    "THORACIC",
                    "LUMBAR",
                    "SHOULDER",
                    "ELBOW",
                    "WRIST",
                    "HIP",
                    "KNEE",
                    "ANKLE"),
            of("motions", PropertyKind.MOTIONS)),
    TEST_MATRIX(
            Use.HOLDS,
            of(
                    "groups",
                    PropertyKind.OPTIONS,
                    "CERVICAL",
                    "LUMBAR",
                    "SHOULDER",
                    "WRIST",
                    "HIP",
                    "KNEE",
                    "ANKLE",
                    "NEUROLOGICAL"),
            of("tests", PropertyKind.TESTS)),
    BODY_CHART(Use.SHOWS),
    DIAGNOSES(Use.SHOWS, of("causation", PropertyKind.YES_NO)),
    PROCEDURES(Use.SHOWS),
    SCORE(
            Use.COMPUTES,
            of("instrument", PropertyKind.OPTION, "SUM", "OSWESTRY", "NDI", "BMI"),
            of("inputs", PropertyKind.KEYS),
            of("bands", PropertyKind.BANDS)),
    DATA_BLOCK(
            Use.SHOWS,
            of(
                    "block",
                    PropertyKind.OPTION,
                    "DEMOGRAPHICS",
                    "CASE",
                    "VITALS",
                    "PROBLEMS",
                    "MEDICATIONS",
                    "ALLERGIES",
                    "VISITS",
                    "BILLS")),
    IMAGE(Use.HOLDS, of("atMost", PropertyKind.WHOLE_NUMBER), of("size", PropertyKind.OPTION, "HALF", "FULL", "THIRD")),
    ATTESTATION(Use.HOLDS, of("statement", PropertyKind.WORDS));

    /** What an element is there for. */
    private enum Use {
        SAYS,
        HOLDS,
        SHOWS,
        COMPUTES
    }

    private final Use use;
    private final List<ElementProperty> properties;

    ElementType(Use use, ElementProperty... properties) {
        this.use = use;
        this.properties = List.of(properties);
    }

    public List<ElementProperty> properties() {
        return properties;
    }

    public Optional<ElementProperty> property(String name) {
        return properties.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** Somebody fills in a value. */
    public boolean holdsValue() {
        return use == Use.HOLDS;
    }

    /** Shows what the visit or the record knows; a report may have it once, a data block more often. */
    public boolean shows() {
        return use == Use.SHOWS;
    }

    /** Whether conditions and scores may ask for it. */
    public boolean answers() {
        return use == Use.HOLDS || use == Use.COMPUTES;
    }

    /** Whether it can be asked to be filled in before signing. */
    public boolean canBeRequired() {
        return use == Use.HOLDS || this == BODY_CHART || this == DIAGNOSES || this == PROCEDURES;
    }
}
