package org.carequay.encounter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.Searching;
import org.carequay.security.SignedIn;

/** Code systems that are the same for all clinics. */
public interface CodeService {
    /** An ICD-10-CM code with its description; {@code billable} false: a heading that cannot be coded. */
    record IcdCode(String code, String description, boolean billable, boolean favourite) {}

    /**
     * What is looked for: the beginning of a code, with or without its point, or words in any order, as far as they are typed, misspelled, or as
     * people say them. {@code on}: the day on which the codes must be valid, today when null.
     */
    record IcdSearch(String text, LocalDate on, boolean headings, int limit) {}

    /**
     * Codes, best first: the exact code, the caller's favourites and what the clinic codes most, whole words before beginnings, short
     * descriptions before long ones. At most 100. Text that means nothing finds nothing.
     */
    @SignedIn
    @Searching
    List<IcdCode> icd10(IcdSearch search);

    /** The code, written with or without its point; empty when there is none. */
    @SignedIn
    Optional<IcdCode> find(String code);

    /** @throws org.carequay.shared.NotFound for a code that is none or not valid on that day */
    @SignedIn
    IcdFamily family(String code, LocalDate on);

    /** The caller's favourites that are valid on that day, by code. */
    @Requires(Permission.ENCOUNTER_WRITE)
    List<IcdCode> favourites(LocalDate on);

    /**
     * Makes a billable code a favourite of the caller, or none again; nothing happens when it is so already.
     *
     * @throws org.carequay.shared.NotFound for a code that is none
     * @throws org.carequay.shared.DomainRefusal {@code code-not-billable}, {@code too-many-favourites} beyond 200
     */
    @Requires(Permission.ENCOUNTER_WRITE)
    void favourite(String code, boolean wanted);
}
