package org.carequay.claim.internal;

import io.xlate.edi.stream.EDIStreamException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carequay.claim.ClaimFrequency;
import org.carequay.claim.model.ClaimForm;
import org.carequay.claim.model.ClaimForm.Biller;
import org.carequay.claim.model.ClaimForm.Facility;
import org.carequay.claim.model.ClaimForm.Line;
import org.carequay.claim.model.ClaimForm.Person;
import org.carequay.claim.model.ClaimForm.Provider;
import org.carequay.claim.model.ClaimForm.Subscriber;
import org.carequay.shared.PostalAddress;

/** Writes a claim as an 837P (005010X222A1): one interchange, one group, one transaction, one claim. */
final class ClaimWriter {
    private static final String GUIDE = "005010X222A1";
    static final String DAY = "D8";
    private static final int ID_LENGTH = 15;
    private final X12Writer out;
    private final ClaimForm form;
    private final Envelope envelope;

    /** @param number interchange control number; {@code reference}: the insurer's number of the claim before, or null */
    record Envelope(long number, ZonedDateTime at, ClaimFrequency frequency, String reference) {}

    private ClaimWriter(X12Writer out, ClaimForm form, Envelope envelope) {
        this.out = out;
        this.form = form;
        this.envelope = envelope;
    }

    /** @throws IllegalStateException when what was written can not be read again: it must not leave the house */
    static byte[] write(ClaimForm form, Envelope envelope) {
        try (X12Writer out = new X12Writer(X12Reader.schemaOf("837"))) {
            new ClaimWriter(out, form, envelope).interchange();
            byte[] file = out.finish();
            X12Reader.read(file, "837", "005010X222", "claim-unreadable");
            return file;
        } catch (EDIStreamException broken) {
            throw new IllegalStateException("claim " + form.bill().number(), broken);
        }
    }

    private void interchange() throws EDIStreamException {
        String number = String.format("%09d", envelope.number());
        String sender = form.biller().tin();
        String receiver = form.biller().receiverId();
        String none = " ".repeat(10);
        out.segment(
                "ISA",
                "00",
                none,
                "00",
                none,
                "ZZ",
                padded(sender),
                "ZZ",
                padded(receiver),
                at("yyMMdd"),
                at("HHmm"),
                "^",
                "00501",
                number,
                "0",
                form.biller().production() ? "P" : "T",
                ":");
        String group = Long.toString(envelope.number());
        out.segment("GS", "HC", sender, receiver, at("yyyyMMdd"), at("HHmm"), group, "X", GUIDE);
        out.startTransaction("837", "0001", GUIDE);
        transaction(number);
        out.segment("SE", out.countWithThis(), "0001");
        out.segment("GE", 1, group);
        out.segment("IEA", 1, number);
    }

    private static String padded(String id) {
        return String.format("%-" + ID_LENGTH + "s", id);
    }

    private String at(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).format(envelope.at());
    }

    private void transaction(String number) throws EDIStreamException {
        Biller biller = form.biller();
        out.segment("BHT", "0019", "00", number, at("yyyyMMdd"), at("HHmm"), "CH");
        out.segment("NM1", "41", "2", X12Text.name(biller.name()), null, null, null, null, "46", biller.tin());
        out.segment("PER", "IC", X12Text.name(biller.contact()), "TE", biller.phone());
        out.segment(
                "NM1",
                "40",
                "2",
                X12Text.name(biller.receiverName()),
                null,
                null,
                null,
                null,
                "46",
                biller.receiverId());
        out.segment("HL", 1, null, "20", 1);
        if (biller.taxonomy() != null) {
            out.segment("PRV", "BI", "PXC", biller.taxonomy());
        }
        out.segment("NM1", "85", "2", X12Text.name(biller.name()), null, null, null, null, "XX", biller.npi());
        address(biller.address());
        out.segment("REF", "EI", biller.tin());
        subscriber();
        if (form.patient() != null) {
            patient();
        }
        for (ClaimForm.Bill part : form.bill().parts()) {
            claim(part);
        }
    }

    private void subscriber() throws EDIStreamException {
        Subscriber subscriber = form.subscriber();
        boolean self = form.patient() == null;
        out.segment("HL", 2, 1, "22", self ? 0 : 1);
        out.segment(
                "SBR",
                form.payer().turn(),
                self ? "18" : null,
                X12Text.of(subscriber.group(), 50),
                null,
                null,
                null,
                null,
                null,
                form.payer().filing());
        if (subscriber.person() == null) {
            out.segment("NM1", "IL", "2", X12Text.name(subscriber.organisation()));
        } else {
            person(out, "IL", subscriber.person(), "MI", X12Text.of(subscriber.memberId(), 80));
        }
        if (self) {
            lifeOf(subscriber.person());
            claimNumber();
        }
        out.segment(
                "NM1",
                "PR",
                "2",
                X12Text.name(form.payer().name()),
                null,
                null,
                null,
                null,
                "PI",
                form.payer().id());
    }

    private void patient() throws EDIStreamException {
        out.segment("HL", 3, 2, "23", 0);
        out.segment("PAT", form.relation());
        person(out, "QC", form.patient(), null, null);
        lifeOf(form.patient());
        claimNumber();
    }

    static void person(X12Writer out, String role, Person person, String qualifier, String id)
            throws EDIStreamException {
        out.segment(
                "NM1",
                role,
                "1",
                X12Text.name(person.family()),
                X12Text.of(person.given(), 35),
                null,
                null,
                X12Text.of(person.suffix(), 10),
                qualifier,
                id);
    }

    private void lifeOf(Person person) throws EDIStreamException {
        address(person.address());
        out.segment("DMG", DAY, X12Text.day(person.birth()), person.gender());
    }

    /** Property and casualty claim number. */
    private void claimNumber() throws EDIStreamException {
        if (form.accident() != null && form.accident().claimNo() != null) {
            out.segment("REF", "Y4", X12Text.of(form.accident().claimNo(), 50));
        }
    }

    private void address(PostalAddress address) throws EDIStreamException {
        List<String> lines = address.line();
        out.segment("N3", X12Text.of(lines.get(0), 55), lines.size() > 1 ? X12Text.of(lines.get(1), 55) : null);
        out.segment("N4", X12Text.of(address.city(), 30), address.state(), X12Text.digits(address.postalCode()));
    }

    private void claim(ClaimForm.Bill bill) throws EDIStreamException {
        out.segment(
                "CLM",
                bill.number(),
                X12Text.amount(bill.total()),
                null,
                null,
                List.of(bill.lines().get(0).place(), "B", envelope.frequency().code()),
                "Y",
                "A",
                "Y",
                "Y",
                null,
                cause());
        if (form.accident() != null) {
            out.segment("DTP", "439", DAY, X12Text.day(form.accident().on()));
            if (form.accident().firstContact() != null && form.accident().claimNo() != null) {
                out.segment("DTP", "444", DAY, X12Text.day(form.accident().firstContact()));
            }
        }
        if (envelope.reference() != null) {
            out.segment("REF", "F8", X12Text.of(envelope.reference(), 50));
        }
        diagnoses(bill.diagnoses());
        Optional<Provider> provider = only(bill, Line::provider);
        if (provider.isPresent()) {
            provider(provider.get());
        }
        Optional<Facility> facility = only(bill, Line::facility);
        if (facility.isPresent()) {
            facility(facility.get());
        }
        PriorWriter prior = form.prior() == null ? null : new PriorWriter(out, form.prior());
        if (prior != null) {
            prior.claim();
        }
        for (Line line : bill.lines()) {
            line(bill, line);
            if (provider.isEmpty()) {
                provider(line.provider());
            }
            if (facility.isEmpty() && line.facility() != null) {
                facility(line.facility());
            }
            if (prior != null) {
                prior.line(line);
            }
        }
    }

    private List<String> cause() {
        ClaimForm.Accident accident = form.accident();
        if (accident == null) {
            return null;
        }
        return "AA".equals(accident.cause()) ? List.of("AA", "", "", accident.state()) : List.of(accident.cause());
    }

    private void diagnoses(List<String> codes) throws EDIStreamException {
        List<List<String>> written = new ArrayList<>();
        for (String code : codes) {
            written.add(List.of(written.isEmpty() ? "ABK" : "ABF", code));
        }
        out.segment("HI", written.toArray());
    }

    /** What all lines have; empty when they have several, or none: then it stands at the lines. */
    private static <T> Optional<T> only(ClaimForm.Bill bill, Function<Line, T> of) {
        List<T> all = bill.lines().stream().map(of).distinct().toList();
        return all.size() == 1 ? Optional.ofNullable(all.get(0)) : Optional.empty();
    }

    /** Where the service was, when that is not the address of who bills. */
    private void facility(Facility facility) throws EDIStreamException {
        out.segment("NM1", "77", "2", X12Text.name(facility.name()));
        address(facility.address());
    }

    private void provider(Provider provider) throws EDIStreamException {
        out.segment(
                "NM1",
                "82",
                "1",
                X12Text.name(provider.family()),
                X12Text.of(provider.given(), 35),
                null,
                null,
                null,
                "XX",
                provider.npi());
    }

    private void line(ClaimForm.Bill bill, Line line) throws EDIStreamException {
        List<String> service = new ArrayList<>(List.of("HC", line.code()));
        service.addAll(line.modifiers());
        String usual = bill.lines().get(0).place();
        out.segment("LX", bill.lines().indexOf(line) + 1);
        out.segment(
                "SV1",
                service,
                X12Text.amount(line.amount()),
                "UN",
                line.units(),
                line.place().equals(usual) ? null : line.place(),
                null,
                line.pointers());
        out.segment("DTP", "472", DAY, X12Text.day(line.on()));
        out.segment("REF", "6R", form.bill().reference(line));
    }
}
