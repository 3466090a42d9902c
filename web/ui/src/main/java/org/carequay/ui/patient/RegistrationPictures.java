package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carequay.document.PatientImages;
import org.carequay.patient.CardSide;
import org.carequay.patient.CoverageId;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.CoverageService;
import org.carequay.patient.CoverageView;
import org.carequay.patient.DraftId;
import org.carequay.patient.DraftPart;
import org.carequay.patient.DraftService;
import org.carequay.patient.PatientId;
import org.carequay.shared.DomainRefusal;
import org.carequay.ui.shell.Texts;

/** Files the pictures of a draft with the record that came of it. */
@RequestScoped
public class RegistrationPictures {
    @Inject
    private PatientImages images;

    @Inject
    private DraftService drafts;

    @Inject
    private CoverageService coverages;

    @Inject
    private Texts texts;

    byte[] clean(byte[] image) {
        return images.clean(image);
    }

    /** The record stands whatever becomes of its pictures: false when one of them was refused. */
    boolean file(DraftId draft, PatientId patient, boolean insured) {
        try {
            drafts.load(draft, DraftPart.PHOTO).ifPresent(image -> images.photo(patient, title("photo"), image));
            Optional<CoverageId> first = insured ? primary(patient) : Optional.empty();
            first.ifPresent(coverage -> {
                card(draft, patient, coverage, CardSide.FRONT, DraftPart.CARD_FRONT);
                card(draft, patient, coverage, CardSide.BACK, DraftPart.CARD_BACK);
            });
            return true;
        } catch (DomainRefusal refused) {
            return false;
        }
    }

    private void card(DraftId draft, PatientId patient, CoverageId coverage, CardSide side, DraftPart part) {
        drafts.load(draft, part).ifPresent(image -> images.card(patient, coverage, side, title("card." + side), image));
    }

    private Optional<CoverageId> primary(PatientId patient) {
        List<CoverageView> all = coverages.of(patient);
        return all.stream()
                .filter(coverage -> coverage.details().order() == CoverageOrder.PRIMARY)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(CoverageView::id);
    }

    private String title(String key) {
        return texts.of("patientMsg", "picture." + key);
    }
}
