package org.carequay.encounter.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carequay.encounter.CodeService;
import org.carequay.encounter.IcdFamily;
import org.carequay.encounter.model.icd10.CodeEntry;
import org.carequay.encounter.model.icd10.CodeFamily;
import org.carequay.encounter.model.icd10.CodeIndex;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.CurrentCaller;

/** Searches ICD-10-CM in memory; what is preferred is asked from the database. */
@Stateless
@PermitAll
@Local(CodeService.class)
public class CodeServiceBean implements CodeService {
    private static final int MOST = 100;

    @Inject
    private CodeShelf shelf;

    @Inject
    private PreferredCodes preferred;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<IcdCode> icd10(IcdSearch search) {
        Set<String> favourites = preferred.favourites();
        String text = search.text() == null ? "" : search.text();
        int rows = Math.max(1, Math.min(MOST, search.limit()));
        CodeIndex.Wanted wanted = new CodeIndex.Wanted(text, orToday(search.on()), search.headings(), rows);
        return shelf.index().find(wanted, preferred.after(favourites)).stream()
                .map(found -> code(found, favourites))
                .toList();
    }

    @Override
    public Optional<IcdCode> find(String code) {
        return shelf.index().get(code).map(entry -> code(entry, preferred.favourites()));
    }

    @Override
    public IcdFamily family(String code, LocalDate on) {
        LocalDate day = orToday(on);
        CodeEntry entry = entry(code);
        if (!entry.valid(day)) {
            throw new NotFound("code");
        }
        CodeFamily family = new CodeFamily(shelf.index(), entry, day);
        Set<String> favourites = preferred.favourites();
        return new IcdFamily(
                code(entry, favourites),
                members(family.sides().stream()),
                members(family.encounters().stream()),
                family.completions().stream()
                        .map(child -> code(child, favourites))
                        .toList());
    }

    @Override
    public List<IcdCode> favourites(LocalDate on) {
        LocalDate day = orToday(on);
        Set<String> favourites = preferred.favourites();
        return favourites.stream()
                .map(this::entry)
                .filter(entry -> entry.valid(day))
                .map(entry -> code(entry, favourites))
                .toList();
    }

    @Override
    public void favourite(String code, boolean wanted) {
        CodeEntry entry = entry(code);
        if (wanted && !entry.billable()) {
            throw new DomainRefusal("code-not-billable");
        }
        preferred.favour(entry.code(), wanted);
    }

    private CodeEntry entry(String code) {
        return shelf.index().get(code == null ? "" : code).orElseThrow(() -> new NotFound("code"));
    }

    private LocalDate orToday(LocalDate day) {
        return day == null ? clock.today(caller.zone()) : day;
    }

    private static List<IcdFamily.Member> members(Stream<CodeFamily.Member> members) {
        return members.map(member -> new IcdFamily.Member(
                        member.mark(), member.entry().code(), member.entry().description()))
                .toList();
    }

    private static IcdCode code(CodeEntry entry, Set<String> favourites) {
        return new IcdCode(entry.code(), entry.description(), entry.billable(), favourites.contains(entry.code()));
    }
}
