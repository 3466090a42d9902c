package org.carequay.claim.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carequay.shared.Money;
import org.carequay.shared.PostalAddress;

/**
 * All that a claim says, whatever it is printed or written as. What is not known is null; {@link ClaimGaps} says whether
 * it can be sent so.
 *
 * @param patient null when the patient is the subscriber
 * @param relation of the patient to the subscriber (PAT01), 18 for the subscriber
 * @param accident null without a case
 * @param prior null in a claim to the first insurer
 */
public record ClaimForm(
        Biller biller,
        Payer payer,
        Subscriber subscriber,
        Person patient,
        String relation,
        Accident accident,
        Bill bill,
        Prior prior) {
    /** A claim to the first insurer. */
    public ClaimForm(
            Biller biller,
            Payer payer,
            Subscriber subscriber,
            Person patient,
            String relation,
            Accident accident,
            Bill bill) {
        this(biller, payer, subscriber, patient, relation, accident, bill, null);
    }

    /** Why the first insurer paid less (CAS). */
    public record Adjusted(String group, String reason, Money amount) {}

    /**
     * What the first insurer has answered to a line (SVD).
     *
     * @param line its position
     * @param procedure what was paid for: a code and then its modifiers
     */
    public record Answered(int line, List<String> procedure, Money paid, String units, List<Adjusted> adjustments) {}

    /**
     * What the first insurer has answered; in a claim to the second one.
     *
     * @param relation of the patient to the first subscriber, 18 for the same
     * @param control the first insurer's number of the claim; null when it gave none
     * @param adjustments of the claim as a whole, those of {@code lines} not among them
     * @param lines empty when the answer is to the claim as a whole
     */
    public record Prior(
            Payer payer,
            Subscriber subscriber,
            String relation,
            Money paid,
            LocalDate paidOn,
            String control,
            List<Adjusted> adjustments,
            List<Answered> lines) {
        /** Whether what was paid and what was not come to that charge. */
        boolean explains(Money charge) {
            List<Money> unpaid = Stream.concat(
                            adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()))
                    .map(Adjusted::amount)
                    .toList();
            return Money.sum(unpaid).plus(paid).equals(charge);
        }
    }

    /** The clinic. {@code tin} as nine digits. */
    public record Biller(
            String name,
            String npi,
            String taxonomy,
            String tin,
            PostalAddress address,
            String contact,
            String phone,
            String receiverName,
            String receiverId,
            boolean production) {}

    /**
     * @param filing claim filing indicator (SBR09)
     * @param throughout whether the coverage holds on every day of service, the first of which chose it
     */
    public record Payer(String name, String id, String filing, String turn, boolean throughout) {}

    /** @param gender F, M or U; null with {@code birth} and {@code address} for a subscriber who is not the patient */
    public record Person(
            String family, String given, String suffix, LocalDate birth, String gender, PostalAddress address) {}

    /** Who is insured: a person, or the employer whose name is {@code organisation}. */
    public record Subscriber(Person person, String organisation, String memberId, String group) {}

    /**
     * @param cause AA car, EM work, OA other (CLM11)
     * @param state where it happened
     * @param firstContact the day of the first visit; null when there was none
     * @param claimNo the insurer's number of the accident
     */
    public record Accident(String cause, String state, LocalDate on, LocalDate firstContact, String claimNo) {}

    public record Provider(String family, String given, String npi) {}

    /** Where the patient was seen. */
    public record Facility(String name, PostalAddress address) {}

    /**
     * @param pointers positions in the diagnoses of the bill, from 1
     * @param facility null for the address of the clinic itself
     */
    public record Line(
            int position,
            LocalDate on,
            String code,
            List<String> modifiers,
            String place,
            int units,
            Money amount,
            List<Integer> pointers,
            Provider provider,
            Facility facility) {
        private Line pointing(List<Integer> other) {
            return new Line(position, on, code, modifiers, place, units, amount, other, provider, facility);
        }
    }

    /** @param diagnoses ICD-10-CM without points, the first one first */
    public record Bill(String number, Money total, List<String> diagnoses, List<Line> lines) {
        /** A claim holds 50 services at most (LX in 2400). */
        private static final int MOST_LINES = 50;

        /**
         * The claims it becomes: itself, or parts of 50 lines, each with the diagnoses that its lines point to and a number of
         * its own, {@code -P1} and so on.
         */
        public List<Bill> parts() {
            if (lines.size() <= MOST_LINES) {
                return List.of(this);
            }
            List<Bill> parts = new ArrayList<>();
            for (int from = 0; from < lines.size(); from += MOST_LINES) {
                List<Line> some = lines.subList(from, Math.min(from + MOST_LINES, lines.size()));
                parts.add(part(number + "-P" + (parts.size() + 1), some));
            }
            return parts;
        }

        /** The clinic's number of a line, which insurers give back (REF 6R). */
        public String reference(Line line) {
            return number + "-" + line.position();
        }

        private Bill part(String partNumber, List<Line> some) {
            List<Integer> used = some.stream()
                    .flatMap(line -> line.pointers().stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new Bill(
                    partNumber,
                    Money.sum(some.stream().map(Line::amount).toList()),
                    used.stream().map(pointer -> diagnoses.get(pointer - 1)).toList(),
                    some.stream()
                            .map(line -> line.pointing(line.pointers().stream()
                                    .map(pointer -> used.indexOf(pointer) + 1)
                                    .toList()))
                            .toList());
        }
    }

    /** The person who was treated. */
    public Person treated() {
        return patient == null ? subscriber.person() : patient;
    }
}
