package org.carequay.claim.model;

import java.util.List;
import java.util.Set;
import org.carequay.claim.model.ClaimForm.Accident;
import org.carequay.claim.model.ClaimForm.Biller;
import org.carequay.claim.model.ClaimForm.Line;
import org.carequay.claim.model.ClaimForm.Person;
import org.carequay.claim.model.ClaimForm.Subscriber;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.PostalAddress;
import org.carequay.shared.Violation;

/** What a claim must say before it is sent, after the situational rules of 005010X222A1 that concern us. */
public final class ClaimGaps {
    private static final Set<String> ONLY_ELECTRONIC =
            Set.of("clinic.contact", "clinic.phone", "clinic.receiver", "payer.id");
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_LINES = 50;
    private static final int MOST_POINTERS = 4;
    private final InvalidInput.Check check = new InvalidInput.Check();

    private ClaimGaps() {}

    /** All of them; empty when the claim can be sent. */
    public static List<Violation> of(ClaimForm form) {
        ClaimGaps gaps = new ClaimGaps();
        gaps.biller(form.biller());
        gaps.payer(form);
        if (form.accident() != null) {
            gaps.accident(form.accident());
        }
        gaps.person(form.treated());
        gaps.bill(form);
        return gaps.check.found();
    }

    /** As {@link #of}, for paper: no clearing house takes part, so what only it needs may be missing. */
    public static List<Violation> ofPaper(ClaimForm form) {
        return of(form).stream()
                .filter(gap -> !ONLY_ELECTRONIC.contains(gap.field()))
                .toList();
    }

    private void biller(Biller biller) {
        check.required("clinic.npi", biller.npi())
                .that(biller.npi() == null || Npi.valid(biller.npi()), "clinic.npi", "not-valid")
                .that(biller.tin() != null && biller.tin().length() == 9, "clinic.tin", "not-valid")
                .required("clinic.contact", biller.contact())
                .required("clinic.phone", biller.phone())
                .required("clinic.receiver", biller.receiverName())
                .required("clinic.receiver", biller.receiverId());
        address("clinic.address", biller.address());
    }

    private void payer(ClaimForm form) {
        boolean known = form.payer().name() != null;
        check.that(known, "payer", "required");
        if (known) {
            check.required("payer.id", form.payer().id());
            Subscriber subscriber = form.subscriber();
            if (subscriber.person() == null) {
                check.required("employer", subscriber.organisation());
            } else {
                check.required("subscriber.name", subscriber.person().family())
                        .required("subscriber.memberId", subscriber.memberId());
            }
        }
    }

    private void accident(Accident accident) {
        check.required("accident.date", accident.on());
        if ("AA".equals(accident.cause())) {
            check.required("accident.state", accident.state());
        }
        if (!"OA".equals(accident.cause())) {
            check.required("accident.claimNo", accident.claimNo());
        }
    }

    private void person(Person patient) {
        check.required("patient.name", patient.family()).required("patient.birthDate", patient.birth());
        address("patient.address", patient.address());
    }

    private void bill(ClaimForm form) {
        check.required("diagnoses", form.bill().diagnoses())
                .that(form.bill().diagnoses().size() <= MOST_DIAGNOSES, "diagnoses", "too-many")
                .that(form.bill().lines().size() <= MOST_LINES, "lines", "too-many");
        for (Line line : form.bill().lines()) {
            String at = "lines[" + (line.position() - 1) + "].";
            check.that(!line.pointers().isEmpty(), at + "diagnoses", "required")
                    .that(line.pointers().size() <= MOST_POINTERS, at + "diagnoses", "too-many")
                    .required(at + "provider.npi", line.provider().npi())
                    .that(
                            line.provider().npi() == null
                                    || Npi.valid(line.provider().npi()),
                            at + "provider.npi",
                            "not-valid");
        }
    }

    private void address(String field, PostalAddress address) {
        boolean whole = address != null
                && !address.line().isEmpty()
                && filled(address.city())
                && filled(address.state())
                && filled(address.postalCode());
        check.that(whole, field, "required");
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
