package org.carequay.ui.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.report.ElementType;
import org.carequay.report.FilledReport;
import org.carequay.shared.PageRequest;

/** The pictures that a report can take: uploads of its patient. */
@ApplicationScoped
public class ReportImages {
    private static final int MOST = 60;

    @Inject
    private DocumentService documents;

    List<DocumentView> of(FilledReport report) {
        if (!report.definition().has(ElementType.IMAGE)) {
            return List.of();
        }
        DocumentQuery uploads = new DocumentQuery(
                report.patient().value(), null, DocumentKind.UPLOAD, null, new PageRequest(0, MOST, null));
        return documents.find(uploads).items().stream()
                .filter(document -> document.mediaType().startsWith("image/"))
                .toList();
    }
}
