package org.carequay.encounter.bodychart;

/** What is felt or seen at a place. Each has a colour that colour-blind eyes tell apart, and a hatch that needs none. */
public enum Symptom {
    PAIN("#d1495b", Hatch.NONE),
    NUMBNESS("#30638e", Hatch.LEVEL),
    BURNING("#e07a1f", Hatch.RISING),
    TINGLING("#8f5fbf", Hatch.DOTS),
    STIFFNESS("#3c7a57", Hatch.UPRIGHT),
    SWELLING("#00798c", Hatch.RINGS),
    LACERATION("#7f1d1d", Hatch.CROSS),
    BRUISE("#5b4b8a", Hatch.FALLING);

    /** The pattern within a mark. */
    public enum Hatch {
        NONE,
        LEVEL,
        UPRIGHT,
        RISING,
        FALLING,
        CROSS,
        DOTS,
        RINGS
    }

    private final String colour;
    private final Hatch hatch;

    Symptom(String colour, Hatch hatch) {
        this.colour = colour;
        this.hatch = hatch;
    }

    /** As {@code #rrggbb}. */
    public String colour() {
        return colour;
    }

    public Hatch hatch() {
        return hatch;
    }
}
