package org.carequay.ui.encounter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.carequay.encounter.CopyForwardService;
import org.carequay.encounter.CopyForwardService.Copied;
import org.carequay.encounter.CopyForwardService.Source;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteSection;

/** Copies the last note into the draft, and asks for each copied part whether its writer stands by it. */
@Named
@ViewScoped
public class CopiedParts implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CopyForwardService copies;

    @Inject
    private EncounterPage page;

    @Inject
    private NoteDraft draft;

    private transient List<Copied> all;
    private transient Source source;
    private transient boolean asked;

    /** Null when there is no earlier note. */
    public Source getSource() {
        if (!asked) {
            source = copies.source(encounter()).orElse(null);
            asked = true;
        }
        return source;
    }

    /** How a part was copied; null when it was not, or was changed since without anybody having to stand by it. */
    public Copied of(String part) {
        if (all == null) {
            all = copies.of(encounter());
        }
        NoteSection section = NoteSection.valueOf(part.toUpperCase(Locale.ROOT));
        return all.stream()
                .filter(copied -> copied.section() == section)
                .filter(copied -> copied.open() || copied.attestedBy() != null)
                .findFirst()
                .orElse(null);
    }

    /** What is typed is kept first. */
    public void copy() {
        draft.save();
        if (!draft.isUnsaved()) {
            draft.show(copies.copy(encounter(), page.getVersion()));
            all = null;
        }
    }

    public void attest(String part) {
        all = copies.attest(encounter(), NoteSection.valueOf(part.toUpperCase(Locale.ROOT)));
    }

    private EncounterId encounter() {
        return EncounterId.parse(page.getId());
    }
}
