package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.carequay.billing.StatementRecipient;
import org.carequay.billing.StatementRules;
import org.carequay.billing.StatementRules.AgeText;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Where statements go, in which language they are, and what they say to somebody who has owed for so long. */
@Dependent
public class StatementMail {
    private static final String OTHER = "en";
    private static final String PATIENTS =
            """
            select patient_id as id, language, line, city, state, postal_code from patient_mail_card
            where clinic_id = bound_clinic() and patient_id = any (?)""";
    private static final String FIRMS =
            """
            select firm_id as id, null as language, line, city, state, postal_code from firm_card
            where clinic_id = bound_clinic() and firm_id = any (?)""";
    private static final List<String> LANGUAGES = List.of("en", "es");

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private StatementRules rules;

    /** What stands on the envelope, and the text for the age; {@code note} and each part of the address may be null. */
    record Envelope(String language, String note, String line, String city, String state, String postalCode) {}

    private record Address(String language, String line, String city, String state, String postalCode) {}

    /** The addresses of the recipients of some statements, read at once. */
    final class Book {
        private final Map<UUID, Address> addresses;
        private final List<AgeText> texts;
        private final String own;

        private Book(Map<UUID, Address> addresses, List<AgeText> texts, String own) {
            this.addresses = addresses;
            this.texts = texts;
            this.own = own;
        }

        Envelope of(StatementDraft draft, LocalDate asOf) {
            StatementRecipient recipient = draft.recipient();
            OwedInvoice first = draft.first();
            Address at = addresses.getOrDefault(
                    recipient == StatementRecipient.FIRM ? first.firm() : first.patient(),
                    new Address(null, null, null, null, null));
            String language = at.language() != null && LANGUAGES.contains(at.language()) ? at.language() : own;
            return new Envelope(
                    language,
                    note(texts, recipient, draft.age(asOf), language),
                    at.line(),
                    at.city(),
                    at.state(),
                    at.postalCode());
        }
    }

    Book book(List<StatementDraft> drafts) {
        Map<UUID, Address> addresses = new HashMap<>();
        read(PATIENTS, ids(drafts, StatementRecipient.PATIENT, OwedInvoice::patient), addresses);
        read(FIRMS, ids(drafts, StatementRecipient.FIRM, OwedInvoice::firm), addresses);
        String own = clinics.current().locale().split("[-_]")[0];
        return new Book(addresses, rules.texts(), LANGUAGES.contains(own) ? own : OTHER);
    }

    /** The text for that age; null when there is none. */
    static String note(List<AgeText> texts, StatementRecipient recipient, int age, String language) {
        return texts.stream()
                .filter(text ->
                        text.recipient() == recipient && text.language().equals(language) && text.fromDays() <= age)
                .max(Comparator.comparingInt(AgeText::fromDays))
                .map(AgeText::text)
                .orElse(null);
    }

    private void read(String query, UUID[] ids, Map<UUID, Address> into) {
        sql.forEach(query, row -> into.put(Columns.uuid(row, "id"), address(row)), (Object) ids);
    }

    private static UUID[] ids(
            List<StatementDraft> drafts, StatementRecipient recipient, Function<OwedInvoice, UUID> of) {
        return drafts.stream()
                .filter(draft -> draft.recipient() == recipient)
                .map(draft -> of.apply(draft.first()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getString("language"),
                row.getString("line"),
                row.getString("city"),
                row.getString("state"),
                row.getString("postal_code"));
    }
}
