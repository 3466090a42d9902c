package org.carequay.encounter;

import java.time.LocalDate;
import java.util.List;
import org.carequay.security.SignedIn;

/** Code systems that are the same for all clinics. */
public interface CodeService {
    /** An ICD-10-CM code with its description; {@code billable} false: a heading that cannot be coded. */
    record IcdCode(String code, String description, boolean billable) {}

    /** Billable ICD-10-CM codes by code prefix or words, valid on that day, best first. */
    @SignedIn
    List<IcdCode> icd10(String text, LocalDate on, int limit);
}
