package org.carequay.tenancy;

/** What has numbers that begin with letters of the clinic's choice. */
public enum Numbered {
    /** Patients' record numbers: digits alone, unless the clinic says otherwise. */
    RECORD(""),
    CASE("PI"),
    INVOICE("INV"),
    STATEMENT("ST");

    private final String preset;

    Numbered(String preset) {
        this.preset = preset;
    }

    /** What they begin with unless the clinic says otherwise. */
    public String preset() {
        return preset;
    }
}
