package org.carequay.claim.model;

import java.time.LocalDate;
import java.util.List;
import org.carequay.shared.Money;
import org.carequay.shared.PostalAddress;

/**
 * All that a claim says, whatever it is printed or written as. What is not known is null; {@link ClaimGaps} says whether
 * it can be sent so.
 *
 * @param patient null when the patient is the subscriber
 * @param relation of the patient to the subscriber (PAT01), 18 for the subscriber
 * @param accident null without a case
 */
public record ClaimForm(
        Biller biller,
        Payer payer,
        Subscriber subscriber,
        Person patient,
        String relation,
        Accident accident,
        Bill bill) {
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

    /** @param filing claim filing indicator (SBR09) */
    public record Payer(String name, String id, String filing, String turn) {}

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

    /** @param pointers positions in the diagnoses of the bill, from 1 */
    public record Line(
            int position,
            LocalDate on,
            String code,
            List<String> modifiers,
            String place,
            int units,
            Money amount,
            List<Integer> pointers,
            Provider provider) {}

    /** @param diagnoses ICD-10-CM without points, the first one first */
    public record Bill(String number, Money total, List<String> diagnoses, List<Line> lines) {}

    /** The person who was treated. */
    public Person treated() {
        return patient == null ? subscriber.person() : patient;
    }
}
