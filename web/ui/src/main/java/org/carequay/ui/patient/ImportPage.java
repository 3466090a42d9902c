package org.carequay.ui.patient;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.carequay.batch.patient.PatientImportJob;
import org.carequay.patient.ImportFinding;
import org.carequay.patient.ImportId;
import org.carequay.patient.ImportUpload;
import org.carequay.patient.ImportView;
import org.carequay.patient.PatientImports;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.PageRequest;
import org.carequay.shared.Violation;
import org.carequay.ui.shell.Notices;

/** An import of patients step by step: the file, its columns, the check, the result. The import is in the address. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/app/patients/import.xhtml?faces-redirect=true&id=";
    private static final int SHOWN = 100;

    @Inject
    private PatientImports imports;

    @EJB
    private PatientImportJob job;

    @Inject
    private Notices notices;

    @Inject
    private ColumnProblems problems;

    private String id;
    private String encoding;
    private String delimiter;
    private ColumnsForm columns;
    private boolean remapping;
    private transient Part file;
    private transient ImportView view;

    /** @throws org.carequay.shared.NotFound when the address names an import that is not there */
    public void open() {
        if (id != null && columns == null) {
            columns = ColumnsForm.of(getView(), imports.sample(ImportId.parse(id)));
        }
    }

    public String upload() throws IOException {
        boolean chosen = file != null
                && file.getSubmittedFileName() != null
                && !file.getSubmittedFileName().isBlank();
        new InvalidInput.Check().that(chosen, "file", "required").done();
        Character between = delimiter == null ? null : "TAB".equals(delimiter) ? '\t' : delimiter.charAt(0);
        ImportView made =
                imports.upload(new ImportUpload(file.getSubmittedFileName(), file.getInputStream(), encoding, between));
        return SELF + made.id();
    }

    /** Takes a mapping that was kept, as far as its headings are in this file. */
    public void useSaved() {
        imports.savedMappings().stream()
                .filter(saved -> saved.name().equals(columns.getSaved()))
                .findFirst()
                .ifPresent(saved -> columns.fill(saved.mapping()));
    }

    /** Keeps the columns and checks every row. */
    public String check() {
        ImportId of = ImportId.parse(id);
        try {
            imports.map(of, columns.getVersion(), columns.mapping());
        } catch (InvalidInput refused) {
            problems.show(refused);
            return null;
        }
        if (columns.getName() != null) {
            imports.saveMapping(new PatientImports.SavedMapping(columns.getName(), columns.mapping()));
        }
        job.start(of, true);
        return SELF + id;
    }

    public String run() {
        job.start(ImportId.parse(id), false);
        notices.doneBeforeRedirect("importMsg", "started");
        return SELF + id;
    }

    /** Goes on with a job that failed. */
    public String resume() {
        job.start(ImportId.parse(id), getView().dry());
        return SELF + id;
    }

    /** Back to the columns, against the version that the job has left. */
    public void changeColumns() {
        refresh();
        columns = ColumnsForm.of(getView(), imports.sample(ImportId.parse(id)));
        remapping = true;
    }

    /** Looks again at a job that is under way. */
    public void refresh() {
        view = null;
    }

    /** {@code upload, columns, check, done}. */
    public String getStep() {
        if (id == null) {
            return "upload";
        }
        ImportView now = getView();
        if (remapping || !now.mapped()) {
            return "columns";
        }
        boolean checked = now.state() != ImportView.State.UPLOADED;
        return !now.dry() ? "done" : checked ? "check" : "columns";
    }

    public ImportView getView() {
        if (view == null && id != null) {
            view = imports.get(ImportId.parse(id));
        }
        return view;
    }

    public boolean isRunning() {
        return getView() != null && view.state().running();
    }

    public List<ImportView> getRecent() {
        return imports.recent();
    }

    public List<PatientImports.SavedMapping> getSavedMappings() {
        return imports.savedMappings();
    }

    /** The first rows that were refused. */
    public List<ImportFinding> getRejected() {
        return first(ImportFinding.Kind.REJECTED);
    }

    /** The first rows that are like somebody who is there. */
    public List<ImportFinding> getDuplicates() {
        return first(ImportFinding.Kind.DUPLICATE);
    }

    /** What is wrong with a refused row, in plain words. */
    public String reason(ImportFinding finding) {
        return problems.reason(new Violation(finding.field(), finding.code()));
    }

    private List<ImportFinding> first(ImportFinding.Kind kind) {
        return imports.findings(ImportId.parse(id), kind, PageRequest.first(SHOWN))
                .items();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getEncoding() {
        return encoding;
    }

    public void setEncoding(String encoding) {
        this.encoding = encoding;
    }

    public String getDelimiter() {
        return delimiter;
    }

    public void setDelimiter(String delimiter) {
        this.delimiter = delimiter;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public ColumnsForm getColumns() {
        return columns;
    }
}
