package org.carequay.ui.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.patient.NewPatient;
import org.carequay.patient.PatientDetails;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** Turns what registration holds into a command, and leads what is wrong with it back to the fields. */
final class RegistrationMapper {
    private static final Pattern SLOT = Pattern.compile("(coverage|contact)\\[(\\d+)]\\.(?:address\\.)?(.+)");

    private final RegistrationForm form;
    private final LocalDate today;
    private final List<Integer> coverages;
    private final List<Integer> contacts;

    RegistrationMapper(RegistrationForm form, LocalDate today) {
        this.form = form;
        this.today = today;
        coverages = begun(form.getCoverages(), CircleMapper::begun);
        contacts = begun(form.getContacts(), CircleMapper::begun);
    }

    private static <T> List<Integer> begun(List<T> slots, Predicate<T> begun) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (begun.test(slots.get(i))) {
                filled.add(i);
            }
        }
        return filled;
    }

    PatientDetails details() {
        return PatientFormMapper.details(form.getPatient(), null, today);
    }

    NewPatient command() {
        return new NewPatient(
                details(),
                coverages.stream()
                        .map(i -> CircleMapper.details(form.getCoverages().get(i), today))
                        .toList(),
                contacts.stream()
                        .map(i -> CircleMapper.details(form.getContacts().get(i)))
                        .toList());
    }

    /** Whether the first coverage is one of those that are registered: its card belongs to it. */
    boolean insured() {
        return coverages.contains(0);
    }

    /** @throws InvalidInput when a day was typed that is none, or the name of somebody known is missing */
    void check() {
        PatientForm patient = form.getPatient();
        DayText days = new DayText(today)
                .checkBirth("birthDate", patient.getBirthDate())
                .check("deceased", patient.getSelf().getDeceased());
        for (int i : coverages) {
            CoverageForm coverage = form.getCoverages().get(i);
            String path = "coverage[" + i + "].";
            days.check(path + "subscriberBirthDate", coverage.getSubscriberBirthDate())
                    .check(path + "start", coverage.getStart())
                    .check(path + "end", coverage.getEnd());
        }
        List<Violation> wrong = new ArrayList<>(days.unread());
        if (!wrong.isEmpty() && !patient.getSelf().isUnidentified()) {
            require(wrong, "name.family", patient.getFamily());
            require(wrong, "name.given", patient.getGiven());
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput("invalid", wrong);
        }
    }

    private static void require(List<Violation> wrong, String field, String typed) {
        if (typed == null) {
            wrong.add(new Violation(field, "required"));
        }
    }

    /** Runs the act; violations come out under the names of the fields. */
    <T> T placed(Supplier<T> act) {
        try {
            return PatientFields.placed(details(), act);
        } catch (InvalidInput refused) {
            throw new InvalidInput(
                    refused.code(),
                    refused.violations().stream()
                            .map(found -> new Violation(fieldOf(found.field()), found.code()))
                            .toList());
        }
    }

    /** {@code contact[0].address.state} to {@code contact[2].state} when the first that was filled in is the third. */
    private String fieldOf(String path) {
        Matcher slot = SLOT.matcher(path);
        if (!slot.matches()) {
            return path;
        }
        List<Integer> slots = slot.group(1).equals("coverage") ? coverages : contacts;
        String field = slot.group(3).equals("line") ? "line1" : slot.group(3);
        return slot.group(1) + "[" + slots.get(Integer.parseInt(slot.group(2))) + "]." + field;
    }
}
