package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.CaseView;
import org.carequay.claim.ClaimTurn;
import org.carequay.claim.model.ClaimForm.Payer;
import org.carequay.claim.model.ClaimForm.Person;
import org.carequay.claim.model.ClaimForm.Subscriber;
import org.carequay.patient.ContactRole;
import org.carequay.patient.ContactService;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.CoverageService;
import org.carequay.patient.CoverageView;
import org.carequay.patient.PatientId;
import org.carequay.patient.Relation;
import org.carequay.tenancy.ClinicSql;

/**
 * Who pays first for a service, and who is insured there: after an accident at work the employer's carrier; after one with a
 * car the patient's own PIP or MedPay; else the health insurance that holds on that day. Counsel's lien is no insurer.
 */
@Dependent
public class ClaimParties {
    private static final String PAYER =
            "select payer_id, filing from claim_payer where clinic_id = bound_clinic() and lower(name) = lower(?)";

    @Inject
    private ClinicSql sql;

    @Inject
    private CoverageService coverages;

    @Inject
    private ContactService contacts;

    /** Payer, subscriber, and the patient's relation to the subscriber (PAT01, or 18). */
    record Parties(Payer payer, Subscriber subscriber, String relation) {
        boolean self() {
            return "18".equals(relation);
        }
    }

    private record Known(String id, String filing) {}

    Parties of(PatientId patient, Person person, CaseView caseFile, LocalDate first, LocalDate last) {
        if (caseFile != null && caseFile.accidentKind() == AccidentKind.EMPLOYMENT) {
            String employer = contacts.of(patient).stream()
                    .filter(contact -> contact.details().role() == ContactRole.EMPLOYER)
                    .map(contact -> contact.details().name())
                    .findFirst()
                    .orElse(null);
            return new Parties(
                    payer(blankToNull(caseFile.carrier()), "WC", "P", true),
                    new Subscriber(null, employer, null, null),
                    "20");
        }
        return insurers(patient, person, caseFile, first, last)
                .findFirst()
                .orElseGet(() -> new Parties(
                        new Payer(null, null, null, "P", true), new Subscriber(person, null, null, null), "18"));
    }

    /** Who pays after them; nobody after an accident at work, whose carrier pays all. */
    Optional<Parties> second(PatientId patient, Person person, CaseView caseFile, LocalDate first, LocalDate last) {
        if (caseFile != null && caseFile.accidentKind() == AccidentKind.EMPLOYMENT) {
            return Optional.empty();
        }
        return insurers(patient, person, caseFile, first, last)
                .skip(1)
                .findFirst()
                .map(parties -> new Parties(
                        new Payer(
                                parties.payer().name(),
                                parties.payer().id(),
                                parties.payer().filing(),
                                ClaimTurn.SECONDARY.code(),
                                parties.payer().throughout()),
                        parties.subscriber(),
                        parties.relation()));
    }

    /** The insurers of the first day, in the order in which they pay. */
    private Stream<Parties> insurers(
            PatientId patient, Person person, CaseView caseFile, LocalDate first, LocalDate last) {
        boolean car = caseFile != null && caseFile.accidentKind() == AccidentKind.AUTO;
        List<CoverageView> holding = coverages.validOn(patient, last);
        return coverages.validOn(patient, first).stream()
                .filter(coverage -> order(coverage) != CoverageOrder.ATTORNEY_LIEN)
                .filter(coverage -> car || order(coverage) != CoverageOrder.PIP_MEDPAY)
                .sorted(Comparator.comparing(coverage -> order(coverage) == CoverageOrder.PIP_MEDPAY
                        ? -1
                        : order(coverage).ordinal()))
                .map(coverage ->
                        insured(coverage.details(), person, holding.stream().anyMatch(each -> each.id()
                                .equals(coverage.id()))));
    }

    private static CoverageOrder order(CoverageView coverage) {
        return coverage.details().order();
    }

    private Parties insured(CoverageDetails details, Person person, boolean throughout) {
        boolean car = details.order() == CoverageOrder.PIP_MEDPAY;
        String turn =
                switch (details.order()) {
                    case SECONDARY -> "S";
                    case TERTIARY -> "T";
                    default -> "P";
                };
        Payer payer = payer(details.payer(), car ? "AM" : "CI", turn, throughout);
        boolean self = details.relation() == Relation.SELF;
        Person subscriber = self ? person : named(details.subscriber());
        return new Parties(
                payer,
                new Subscriber(subscriber, null, blankToNull(details.memberId()), blankToNull(details.groupNumber())),
                self ? "18" : relation(details.relation()));
    }

    private Payer payer(String name, String filing, String turn, boolean throughout) {
        Optional<Known> known = name == null
                ? Optional.empty()
                : sql.first(PAYER, row -> new Known(row.getString("payer_id"), row.getString("filing")), name.strip());
        return new Payer(
                name,
                known.map(Known::id).orElse(null),
                known.map(Known::filing).orElse(filing),
                turn,
                throughout);
    }

    /** The patient's relation to a subscriber who is that to the patient. */
    private static String relation(Relation subscriberIs) {
        return switch (subscriberIs) {
            case SPOUSE -> "01";
            case PARENT -> "19";
            case PARTNER -> "53";
            default -> "G8";
        };
    }

    /** A name as it is said: the last word is the family's. */
    static Person named(String spoken) {
        List<String> words = spoken == null ? List.of() : List.of(spoken.strip().split("\\s+"));
        int last = words.size() - 1;
        return new Person(
                last < 0 ? null : words.get(last),
                last < 1 ? null : String.join(" ", words.subList(0, last)),
                null,
                null,
                null,
                null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
