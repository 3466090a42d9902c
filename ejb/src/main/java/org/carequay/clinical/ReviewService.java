package org.carequay.clinical;

import java.time.Instant;
import java.util.List;
import org.carequay.encounter.EncounterId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Which lists were gone through with the patient at a visit. */
public interface ReviewService {
    /** That somebody did. */
    record Review(ReviewPart part, Instant at, String by) {}

    @Requires(Permission.ENCOUNTER_READ)
    List<Review> of(EncounterId encounter);

    /** Marks a list as gone through now, or anew. */
    @Requires(Permission.ENCOUNTER_WRITE)
    List<Review> mark(EncounterId encounter, ReviewPart part);
}
