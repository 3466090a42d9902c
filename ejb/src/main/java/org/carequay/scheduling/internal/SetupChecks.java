package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.ProviderDetails;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceDetails;
import org.carequay.scheduling.VisitTypeDetails;
import org.carequay.scheduling.VisitTypeRules;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.shared.InvalidInput;

/** Checks what is said about things that can be booked. */
@ApplicationScoped
public class SetupChecks {
    private static final String COLOUR = "#[0-9a-f]{6}";
    private static final String CODE = "[A-Z][A-Z0-9_-]{0,29}";
    private static final String NPI = "[0-9]{10}";
    private static final int LONGEST_KIND = 30;
    private static final int MOST_KINDS = 6;

    @Inject
    private SetupRows rows;

    /** @param fresh whether the kind of visit is new; the code of another stays as it is */
    void check(VisitTypeDetails details, boolean fresh) {
        InvalidInput.Check check =
                new InvalidInput.Check().required("name", details.name()).maxLength("name", details.name(), 80);
        if (fresh) {
            code(check, details.code());
        }
        VisitTypeRules rules = details.rules();
        check.that(details.colour() != null && details.colour().matches(COLOUR), "colour", "not-a-colour")
                .that(within(details.minutes(), 5, 480), "minutes", "out-of-range")
                .that(within(rules.bufferBefore(), 0, 120), "bufferBefore", "out-of-range")
                .that(within(rules.bufferAfter(), 0, 120), "bufferAfter", "out-of-range")
                .that(rules.dailyCap() == null || within(rules.dailyCap(), 1, 200), "dailyCap", "out-of-range")
                .that(within(rules.noticeHours(), 0, 720), "noticeHours", "out-of-range")
                .that(
                        rules.reminderHours() == null
                                || rules.reminderHours().stream().allMatch(hours -> within(hours, 1, 336)),
                        "reminderHours",
                        "out-of-range")
                .that(rules.reminderHours() == null || rules.reminderHours().size() <= 5, "reminderHours", "too-many")
                .that(within(rules.horizonDays(), 1, 3650), "horizonDays", "out-of-range")
                .maxLength("roomKind", rules.roomKind(), LONGEST_KIND)
                .that(rules.equipmentKinds().size() <= MOST_KINDS, "equipmentKinds", "too-many");
        rules.equipmentKinds().forEach(kind -> check.maxLength("equipmentKinds", kind, LONGEST_KIND));
        check.that(rules.providers().stream().allMatch(this::known), "providers", "unknown")
                .done();
    }

    private void code(InvalidInput.Check check, String code) {
        boolean blank = code == null || code.isBlank();
        check.required("code", code)
                .that(blank || code.matches(CODE), "code", "not-a-code")
                .that(blank || rows.none("select 1 from visit_type where code = ?", code), "code", "taken");
    }

    /** @param provider whose details they are; null for a new one */
    void check(ProviderDetails details, UUID provider) {
        UUID account = details.account();
        new InvalidInput.Check()
                .required("name", details.name())
                .maxLength("name", details.name(), 120)
                .maxLength("credentials", details.credentials(), 40)
                .that(details.npi() == null || details.npi().matches(NPI), "npi", "not-an-npi")
                .that(
                        account == null || !rows.none("select 1 from account where id = ?", account),
                        "account",
                        "unknown")
                .that(
                        account == null
                                || rows.none(
                                        "select 1 from provider where account_id = ? and id is distinct from ?",
                                        account,
                                        provider),
                        "account",
                        "taken")
                .that(maySupervise(details.supervisor(), provider), "supervisor", "unknown")
                .done();
    }

    private boolean maySupervise(ProviderId supervisor, UUID provider) {
        return supervisor == null
                || !supervisor.value().equals(provider)
                        && !rows.none("select 1 from provider where id = ? and active", supervisor.value());
    }

    void check(List<WeeklyHours> hours) {
        InvalidInput.Check check = new InvalidInput.Check();
        for (int i = 0; i < hours.size(); i++) {
            WeeklyHours span = hours.get(i);
            String at = "hours[" + i + "]";
            rows.known(span.site());
            check.that(span.ordered(), at + ".to", "not-after-start");
            check.that(span.valid() == null || span.valid().ordered(), at + ".validTo", "not-after-start");
            check.that(hours.subList(0, i).stream().noneMatch(span::overlaps), at, "overlaps");
        }
        check.done();
    }

    /** @param resource whose details they are; null for a new one */
    void check(ResourceDetails details, UUID resource) {
        new InvalidInput.Check()
                .required("name", details.name())
                .maxLength("name", details.name(), 80)
                .required("kind", details.kind())
                .required("site", details.site())
                .maxLength("subkind", details.subkind(), LONGEST_KIND)
                .done();
        rows.known(details.site());
        new InvalidInput.Check()
                .that(
                        rows.none(
                                "select 1 from resource where site_id = ? and name = ? and id is distinct from ?",
                                details.site().value(),
                                details.name().strip(),
                                resource),
                        "name",
                        "taken")
                .done();
    }

    private boolean known(ProviderId provider) {
        return !rows.none("select 1 from provider where id = ?", provider.value());
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
