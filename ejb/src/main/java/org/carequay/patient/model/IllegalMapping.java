package org.carequay.patient.model;

import java.util.Map;
import org.carequay.patient.ImportView;
import org.carequay.shared.DomainRefusal;

/** The mapping of an import changes only before its job and after a failed one. */
public final class IllegalMapping extends DomainRefusal {
    private static final long serialVersionUID = 1L;

    IllegalMapping(ImportView.State state) {
        super("import-not-mappable", Map.of("state", state));
    }
}
