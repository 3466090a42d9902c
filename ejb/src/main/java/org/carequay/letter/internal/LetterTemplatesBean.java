package org.carequay.letter.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carequay.document.PlainText;
import org.carequay.document.RichText;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterField;
import org.carequay.letter.LetterKind;
import org.carequay.letter.LetterTemplateId;
import org.carequay.letter.LetterTemplateRow;
import org.carequay.letter.LetterTemplateView;
import org.carequay.letter.LetterTemplates;
import org.carequay.letter.LetterText;
import org.carequay.letter.NewLetterTemplate;
import org.carequay.letter.PublishLetter;
import org.carequay.letter.model.LetterBody;
import org.carequay.letter.model.LetterHash;
import org.carequay.letter.model.ShippedLetters;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.CurrentCaller;

/** Says what letters and forms a clinic has. */
@Stateless
@PermitAll
@Local(LetterTemplates.class)
public class LetterTemplatesBean implements LetterTemplates {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_NOTE = 500;
    private static final Set<String> LANGUAGES = Set.of("en", "es");
    private static final String CODE = "[a-z][a-z0-9-]{0,59}";
    private static final String STATE = "[A-Z]{2}";

    @Inject
    private LetterTemplateStore store;

    @Inject
    private LetterSamples samples;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<LetterTemplateRow> all() {
        List<LetterTemplateRow> rows = new ArrayList<>(store.all());
        ShippedLetters.all().stream()
                .filter(one -> rows.stream()
                        .noneMatch(row -> row.code().equals(one.code())
                                && row.language().equals(one.language())
                                && row.jurisdiction() == null))
                .map(LetterTemplatesBean::row)
                .toList()
                .forEach(rows::add);
        rows.sort(Comparator.comparing(LetterTemplateRow::kind)
                .thenComparing(LetterTemplateRow::code)
                .thenComparing(LetterTemplateRow::language)
                .thenComparing(row -> row.jurisdiction() == null ? "" : row.jurisdiction()));
        return rows;
    }

    private static LetterTemplateRow row(LetterEdition one) {
        return new LetterTemplateRow(
                null,
                one.kind(),
                one.code(),
                one.text().title(),
                one.language(),
                null,
                true,
                one.number(),
                one.effectiveFrom());
    }

    @Override
    public LetterTemplateView get(LetterTemplateId id) {
        return store.get(id).orElseThrow(() -> new NotFound("letter template"));
    }

    @Override
    public LetterTemplateView add(NewLetterTemplate template) {
        String code = template.code() == null ? "" : template.code().strip();
        String state =
                template.jurisdiction() == null || template.jurisdiction().isBlank()
                        ? null
                        : template.jurisdiction().strip();
        Optional<LetterKind> known = ShippedLetters.all().stream()
                .filter(one -> one.code().equals(code))
                .map(LetterEdition::kind)
                .findFirst()
                .or(() -> code.isEmpty() ? Optional.empty() : store.kind(code));
        LetterKind kind = template.kind() == null ? known.orElse(null) : template.kind();
        new InvalidInput.Check()
                .required("code", code)
                .that(code.isEmpty() || code.matches(CODE), "code", "malformed")
                .required("kind", kind)
                .that(kind == null || known.isEmpty() || known.get() == kind, "kind", "unknown-value")
                .that(
                        template.language() != null && LANGUAGES.contains(template.language()),
                        "language",
                        "unknown-value")
                .that(state == null || state.matches(STATE), "jurisdiction", "malformed")
                .done();
        new InvalidInput.Check()
                .that(!store.exists(code, template.language(), state), "code", "taken")
                .done();
        return get(store.add(kind, code, template.language(), state, begun(template, code)));
    }

    private static LetterText begun(NewLetterTemplate template, String code) {
        return template.text() == null
                ? ShippedLetters.of(code, template.language())
                        .map(LetterEdition::text)
                        .orElse(new LetterText(code, ""))
                : tidy(template.text());
    }

    @Override
    public LetterTemplateView save(LetterTemplateId id, long version, LetterText draft) {
        StaleVersion.check(version, get(id).version());
        if (!store.save(id, version, tidy(draft))) {
            throw new StaleVersion(version, get(id).version());
        }
        return get(id);
    }

    private static LetterText tidy(LetterText text) {
        String title = text == null || text.title() == null ? "" : PlainText.of(text.title());
        String body = text == null || text.body() == null ? "" : text.body();
        new InvalidInput.Check()
                .required("title", title)
                .maxLength("title", title, LONGEST_TITLE)
                .that(title.indexOf('\n') < 0, "title", "malformed")
                .maxLength("body", body, LONGEST_BODY)
                .done();
        return new LetterText(title, RichText.clean(body));
    }

    @Override
    public LetterTemplateView publish(LetterTemplateId id, long version, PublishLetter command) {
        LetterTemplateView template = get(id);
        StaleVersion.check(version, template.version());
        String note = command.note() == null ? "" : PlainText.of(command.note());
        LocalDate today = clock.today(caller.zone());
        LocalDate from = command.effectiveFrom() == null ? today : command.effectiveFrom();
        new InvalidInput.Check()
                .required("note", note)
                .maxLength("note", note, LONGEST_NOTE)
                .that(!from.isBefore(today), "effectiveFrom", "in-past")
                .required("body", template.draft().body())
                .done();
        check(template);
        // Locks the row: of two who publish at once the second is told.
        if (!store.use(id, version, true)) {
            throw new StaleVersion(version, get(id).version());
        }
        int[] last = last(template);
        boolean major = command.major() || last[0] == 0;
        store.publish(template, major ? last[0] + 1 : last[0], major ? 0 : last[1] + 1, from, note);
        return get(id);
    }

    private static void check(LetterTemplateView template) {
        Set<String> unknown =
                new TreeSet<>(LetterBody.of(template.draft().body()).fields());
        LetterField.of(template.kind()).forEach(field -> unknown.remove(field.code()));
        if (!unknown.isEmpty()) {
            throw new DomainRefusal("letter-unknown-field", Map.of("unknown", String.join(", ", unknown)));
        }
        String hash = LetterHash.of(template.draft());
        if (!template.versions().isEmpty() && template.versions().get(0).hash().equals(hash)) {
            throw new DomainRefusal("nothing-changed");
        }
    }

    /** The version before the next one: the newest of its own, else the shipped text that it took the place of, else 0. */
    private static int[] last(LetterTemplateView template) {
        if (!template.versions().isEmpty()) {
            return new int[] {
                template.versions().get(0).major(), template.versions().get(0).minor()
            };
        }
        return ShippedLetters.of(template.code(), template.language())
                .map(shipped -> new int[] {shipped.major(), shipped.minor()})
                .orElse(new int[] {0, 0});
    }

    @Override
    public LetterTemplateView use(LetterTemplateId id, long version, boolean active) {
        StaleVersion.check(version, get(id).version());
        if (!store.use(id, version, active)) {
            throw new StaleVersion(version, get(id).version());
        }
        return get(id);
    }

    @Override
    public byte[] preview(LetterTemplateId id) {
        return samples.pdf(get(id));
    }
}
