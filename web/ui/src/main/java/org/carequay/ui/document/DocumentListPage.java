package org.carequay.ui.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.document.DocumentCategory;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.patient.PatientId;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.PagedModel;

/** Finding a document by words or kind, of everybody or of one patient or case; the filters are in the address. */
@Named
@RequestScoped
public class DocumentListPage {
    @Inject
    private DocumentService documents;

    private final PagedModel<DocumentView> rows =
            new PagedModel<>(page -> documents.find(query(page)), DocumentView::id);
    private String text;
    private DocumentKind kind;
    private DocumentCategory category;
    private boolean everyVersion;
    private String patient;
    private String caseFile;

    /** @throws org.carequay.shared.NotFound when the address names a patient or case that cannot be */
    public void open() {
        query(PageRequest.first(1));
    }

    private DocumentQuery query(PageRequest page) {
        return new DocumentQuery(
                patient == null ? null : PatientId.parse(patient).value(),
                caseFile == null ? null : CaseId.parse(caseFile).value(),
                kind,
                category,
                text,
                !everyVersion,
                page);
    }

    public PagedModel<DocumentView> getRows() {
        return rows;
    }

    public List<DocumentKind> getKinds() {
        return Arrays.stream(DocumentKind.values()).filter(DocumentKind::listed).toList();
    }

    /** Whether words, a kind or a category narrow the list. */
    public boolean isFiltered() {
        return text != null || kind != null || category != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public DocumentKind getKind() {
        return kind;
    }

    public void setKind(DocumentKind kind) {
        this.kind = kind;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }

    public DocumentCategory[] getCategories() {
        return DocumentCategory.values();
    }

    public DocumentCategory getCategory() {
        return category;
    }

    public void setCategory(DocumentCategory category) {
        this.category = category;
    }

    /** Whether versions that were replaced are listed too. */
    public boolean isEveryVersion() {
        return everyVersion;
    }

    public void setEveryVersion(boolean everyVersion) {
        this.everyVersion = everyVersion;
    }
}
