package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.Communication;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.Demographics;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.MergeCaution;
import org.carequay.patient.MergeCount;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientStanding;
import org.carequay.shared.PostalAddress;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Texts;

/** Says fields of a record and counts of rows in words. */
@Named
@RequestScoped
public class MergeWords {
    private static final String BUNDLE = "mergeMsg";
    private static final String PATIENT = "patientMsg";
    /** Part of the visit it belongs to: nobody counts it beside. */
    private static final String CLAIM = "booking_claim";

    private static final String OTHER = "other";

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    /** Rows with that outcome, such as {@code 3 visits}, {@code 1 invoice}; kinds without a word of their own together. */
    public List<String> counted(Collection<MergeCount> rows, String outcome) {
        Map<String, Long> sums = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.outcome().equals(outcome) && !row.entity().equals(CLAIM))
                .forEach(row -> sums.merge(word(row.entity()), row.rows(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> texts.of(BUNDLE, "entity." + sum.getKey(), sum.getValue()))
                .toList();
    }

    /** As {@link #counted} in one line; empty without any. */
    public String line(Collection<MergeCount> rows, String outcome) {
        return String.join(", ", counted(rows, outcome));
    }

    /** Names of fields in one line. */
    public String fields(Collection<String> names) {
        return names.stream().map(name -> texts.of(BUNDLE, "field." + name)).collect(Collectors.joining(", "));
    }

    /** What one record says where both disagree. */
    public String side(MergeCaution.Kind kind, String said) {
        return kind == MergeCaution.Kind.BIRTH_DATES ? dates.day(LocalDate.parse(said)) : said;
    }

    /** What a record says in a field, a line for each entry. */
    String value(PatientDetails details, String field) {
        if (field.equals("birthDate") && details.birthDateEstimated()) {
            return dates.day(details.birthDate()) + " (" + texts.of(PATIENT, "estimated") + ")";
        }
        return Arrays.stream(PatientDetails.class.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .findFirst()
                .map(component -> say(field, read(component, details)))
                .orElse("");
    }

    private String say(String field, Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> say(field, one)).collect(Collectors.joining("\n"));
        }
        if (value instanceof HumanName name) {
            return name.listed();
        }
        if (value instanceof LocalDate day) {
            return dates.day(day);
        }
        if (value instanceof AdministrativeGender gender) {
            return texts.of("msg", "gender." + gender);
        }
        if (value instanceof ContactPoint point) {
            return point.use() == null
                    ? point.value()
                    : point.value() + " (" + texts.of(PATIENT, "use." + point.use()) + ")";
        }
        if (value instanceof PostalAddress address) {
            return address.oneLine();
        }
        if (value instanceof Identifier one) {
            return texts.of(PATIENT, "identifier." + one.type()) + " " + one.value();
        }
        if (value instanceof Communication said) {
            return said(
                    texts.of(PATIENT, "language." + said.language()),
                    said.interpreterNeeded() ? texts.of(PATIENT, "interpreterNeeded") : null,
                    said.preferredChannel() == null ? null : texts.of(PATIENT, "channel." + said.preferredChannel()));
        }
        if (value instanceof Demographics own) {
            String races = own.race().stream()
                    .map(race -> texts.of(PATIENT, "race." + race))
                    .collect(Collectors.joining("\n"));
            return said(
                    own.pronouns(),
                    races.isEmpty() ? null : races,
                    own.ethnicity() == null ? null : texts.of(PATIENT, "ethnicity." + own.ethnicity()));
        }
        if (value instanceof PatientStanding standing) {
            return said(
                    standing.unidentified() ? texts.of(PATIENT, "unidentified") : null,
                    standing.deceased() == null
                            ? null
                            : texts.of(PATIENT, "deceased") + " " + dates.day(standing.deceased()),
                    standing.confidential() ? texts.of(PATIENT, "confidential") : null);
        }
        return value == null ? "" : value.toString();
    }

    /** A line for each that is said. */
    private static String said(String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private String word(String entity) {
        return texts.of(BUNDLE, "entity." + entity, 1).equals("entity." + entity) ? OTHER : entity;
    }

    private static Object read(RecordComponent component, PatientDetails details) {
        try {
            return component.getAccessor().invoke(details);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
