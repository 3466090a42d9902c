package org.carequay.patient;

import org.carequay.shared.PageRequest;

/**
 * What is looked for. The text may hold names in any order with accents or without, short forms and misspellings, a birth
 * date, a phone number or a part of it, MRN, e-mail, case number, an identifier or the last four digits of a social security
 * number; all that is typed must fit. Blank text lists everybody. Sorts: name, mrn, birthDate; without one a search gives
 * the best answers first and a list goes by name.
 */
public record PatientQuery(String text, PatientFilter filter, PageRequest page) {
    /** A search counts and shows its best answers up to here: whoever gets more types more. */
    public static final int SEARCH_LIMIT = 1_000;

    public PatientQuery {
        filter = filter == null ? PatientFilter.NONE : filter;
    }

    public PatientQuery(String text, PageRequest page) {
        this(text, PatientFilter.NONE, page);
    }
}
