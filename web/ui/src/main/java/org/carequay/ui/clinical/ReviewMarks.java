package org.carequay.ui.clinical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.clinical.ReviewPart;
import org.carequay.clinical.ReviewService;
import org.carequay.clinical.ReviewService.Review;
import org.carequay.encounter.EncounterId;

/** Which lists were gone through at the visit. */
@Named
@ViewScoped
public class ReviewMarks implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewService reviews;

    private transient List<Review> all;

    /** The mark of a list; null while it is not gone through. */
    public Review of(String encounter, ReviewPart part) {
        if (all == null) {
            all = reviews.of(EncounterId.parse(encounter));
        }
        return all.stream().filter(mark -> mark.part() == part).findFirst().orElse(null);
    }

    public void mark(String encounter, ReviewPart part) {
        all = reviews.mark(EncounterId.parse(encounter), part);
    }
}
