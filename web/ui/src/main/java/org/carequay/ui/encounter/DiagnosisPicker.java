package org.carequay.ui.encounter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.encounter.CodeService;
import org.carequay.encounter.CodeService.IcdCode;
import org.carequay.encounter.CodeService.IcdSearch;
import org.carequay.encounter.IcdFamily;
import org.primefaces.PrimeFaces;

/** Finds diagnoses while somebody types, puts them into the note and changes their side or part of the treatment. */
@Named
@ViewScoped
public class DiagnosisPicker implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 12;
    private static final int SHORTEST = 2;

    @Inject
    private EncounterPage page;

    @Inject
    private NoteDraft draft;

    @Inject
    private CodeService codes;

    private String text;
    private transient List<IcdCode> found;
    private transient Map<String, IcdFamily> families;

    /** What is found for the words typed; the own favourites while nothing is typed. */
    public List<IcdCode> getFound() {
        if (found == null) {
            found = ask();
        }
        return found;
    }

    private List<IcdCode> ask() {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            return codes.favourites(page.getView().dateOfService());
        }
        return words.length() < SHORTEST
                ? List.of()
                : codes.icd10(new IcdSearch(words, page.getView().dateOfService(), true, CHOICES));
    }

    /** Whether something was typed that means nothing. */
    public boolean isNothing() {
        return text != null && text.strip().length() >= SHORTEST && getFound().isEmpty();
    }

    public boolean isTyped() {
        return text != null && !text.isBlank();
    }

    public void search() {
        found = null;
    }

    /** Shows what a heading stands for. */
    public void open(String heading) {
        text = heading;
        found = null;
    }

    public void choose(IcdCode chosen) {
        draft.getForm().addDiagnosis(chosen.code(), chosen.description());
        text = null;
        found = null;
        draft.save();
        PrimeFaces.current().focus("note:diagnosisText");
    }

    public void star(IcdCode code) {
        codes.favourite(code.code(), !code.favourite());
        found = null;
    }

    /** The same diagnosis with another side or for another part of the treatment. */
    public void exchange(int index, IcdFamily.Member member) {
        draft.getForm().exchangeDiagnosis(index, member.code(), member.description());
        draft.save();
    }

    /** What stands beside a code; null for one that is not valid on the day of the visit. */
    public IcdFamily family(String code) {
        if (families == null) {
            families = new HashMap<>();
        }
        return families.computeIfAbsent(
                code, one -> codes.family(one, page.getView().dateOfService()));
    }

    /** The key of what a mark means: a side by its word, a seventh character by whether it is A, D, S or another one. */
    public String meaning(String mark) {
        return switch (mark) {
            case "A", "D", "S", "right", "left", "bilateral", "unspecified" -> "mark." + mark;
            default -> "mark.other";
        };
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
