package org.carequay.claim.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Set<String> ONLY_ELECTRONIC = Set.of(
            "clinic.contact",
            "clinic.phone",
            "clinic.receiver",
            "clinic.address.street",
            "clinic.address.postalCode",
            "facility.postalCode",
            "payer.id");

    /** The address of who bills is where they are; where they get their post has loops of its own. */
    private static final Pattern POST_BOX =
            Pattern.compile("(?i)\\s*(p\\.?\\s*o\\.?\\s*box|post\\s+office\\s+box|lock\\s*box|apartado)\\b.*");

    private static final int MOST_DIAGNOSES = 12;
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
        if (form.prior() != null) {
            gaps.prior(form);
        }
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
        if (biller.address() != null) {
            check.that(
                            biller.address().line().stream()
                                    .noneMatch(line -> POST_BOX.matcher(line).matches()),
                            "clinic.address.street",
                            "not-valid")
                    .that(nineDigits(biller.address()), "clinic.address.postalCode", "not-valid");
        }
    }

    /** The guide wants the whole ZIP code of who bills and of where the service was. */
    private static boolean nineDigits(PostalAddress address) {
        return address.postalCode() != null
                && address.postalCode().replaceAll("\\D", "").length() == 9;
    }

    private void payer(ClaimForm form) {
        boolean known = form.payer().name() != null;
        check.that(known, "payer", "required");
        if (known) {
            check.required("payer.id", form.payer().id()).that(form.payer().throughout(), "payer.period", "not-valid");
            Subscriber subscriber = form.subscriber();
            if (subscriber.person() == null) {
                check.required("employer", subscriber.organisation());
            } else {
                check.required("subscriber.name", subscriber.person().family())
                        .required("subscriber.memberId", subscriber.memberId());
            }
        }
    }

    private void prior(ClaimForm form) {
        check.required("prior.payer.id", form.prior().payer().id())
                .that(form.prior().explains(form.bill().total()), "prior.answer", "not-valid")
                .that(form.bill().parts().size() == 1, "lines", "too-many");
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
                .that(form.bill().diagnoses().size() <= MOST_DIAGNOSES, "diagnoses", "too-many");
        for (Line line : form.bill().lines()) {
            String at = "lines[" + (line.position() - 1) + "].";
            check.that(
                    line.facility() == null || nineDigits(line.facility().address()),
                    "facility.postalCode",
                    "not-valid");
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
