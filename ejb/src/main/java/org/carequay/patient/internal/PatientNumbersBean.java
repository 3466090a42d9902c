package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.patient.PatientNumbers;
import org.carequay.patient.model.SealedIdentifier;

/** Opens what is not only ever shown masked. */
@Stateless
@PermitAll
@Local(PatientNumbers.class)
public class PatientNumbersBean implements PatientNumbers {
    @Inject
    private IdentifierReader reader;

    @Override
    public Map<UUID, String> ofDocuments(Collection<UUID> identifiers) {
        return reader.byId(identifiers).stream()
                .filter(row -> !SealedIdentifier.SSN.equals(row.kept().type()))
                .collect(Collectors.toMap(
                        IdentifierReader.Shown::id, row -> row.identifier().value()));
    }
}
