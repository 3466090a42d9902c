package org.carequay.ui.document;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.document.Disclosures.RecipientKind;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.RecordsPacks;
import org.carequay.document.RecordsPacks.Format;
import org.carequay.document.RecordsPacks.NewPack;
import org.carequay.document.RecordsPacks.Pack;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.Texts;

/** Chooses documents of a case and puts them together for somebody. */
@Named
@ViewScoped
public class RecordsPackPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DocumentService documents;

    @Inject
    private transient RecordsPacks packs;

    @Inject
    private transient CaseService cases;

    @Inject
    private transient Texts texts;

    private String caseFile;
    private String[] chosen;
    private RecipientKind recipientKind = RecipientKind.ATTORNEY;
    private String recipient;
    private String purpose;
    private Format format = Format.PDF;

    /** Everything that is not replaced is chosen to begin with. */
    public void open() {
        CaseView file = file();
        if (chosen == null) {
            chosen = getDocuments().stream()
                    .map(document -> document.id().toString())
                    .toArray(String[]::new);
            recipient = file.attorneyName() == null ? file.firmName() : file.attorneyName() + ", " + file.firmName();
        }
    }

    public CaseView getFile() {
        return file();
    }

    private CaseView file() {
        return cases.get(CaseId.parse(caseFile));
    }

    /** Oldest first, as a file is read: all of them, or more than a pack may hold, which is refused rather than cut off. */
    public List<DocumentView> getDocuments() {
        List<DocumentView> all = new ArrayList<>();
        Page<DocumentView> page;
        do {
            page = documents.find(new DocumentQuery(
                    null,
                    CaseId.parse(caseFile).value(),
                    null,
                    null,
                    null,
                    true,
                    new PageRequest(all.size() / PageRequest.MAX_SIZE, PageRequest.MAX_SIZE, "createdAt")));
            all.addAll(page.items());
        } while (page.items().size() == PageRequest.MAX_SIZE && all.size() <= RecordsPacks.MOST);
        return all;
    }

    /** Sends the pack as a file. */
    public void make() throws IOException {
        List<String> wanted = chosen == null ? List.of() : Arrays.asList(chosen);
        List<DocumentId> order = getDocuments().stream()
                .map(DocumentView::id)
                .filter(id -> wanted.contains(id.toString()))
                .toList();
        String heading = texts.of("documentMsg", "pack.heading", file().patientName(), file().caseNo());
        Pack pack = packs.prepare(new NewPack(heading, order, format, recipientKind, recipient, purpose));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.responseReset();
        external.setResponseContentType(format.mediaType());
        external.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"records." + format.extension() + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        pack.writeTo(external.getResponseOutputStream());
        FacesContext.getCurrentInstance().responseComplete();
    }

    public RecipientKind[] getRecipientKinds() {
        return RecipientKind.values();
    }

    public Format[] getFormats() {
        return Format.values();
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }

    public String[] getChosen() {
        return chosen;
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen;
    }

    public RecipientKind getRecipientKind() {
        return recipientKind;
    }

    public void setRecipientKind(RecipientKind recipientKind) {
        this.recipientKind = recipientKind;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public Format getFormat() {
        return format;
    }

    public void setFormat(Format format) {
        this.format = format;
    }
}
