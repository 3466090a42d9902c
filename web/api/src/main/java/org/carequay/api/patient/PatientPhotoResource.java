package org.carequay.api.patient;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carequay.document.PatientImages;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/photo}; read again as the document it became. */
@Path("/v1/patients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({"image/png", "image/jpeg"})
@Tag(name = "Patients")
public class PatientPhotoResource {
    @EJB
    private PatientImages images;

    @PUT
    @Requires(Permission.DOCUMENT_UPLOAD)
    @Path("{patient}/photo")
    @Operation(summary = "Make a picture the patient's photo; the one before stays on file")
    public PictureBody photo(@PathParam("patient") PatientId patient, byte[] image) {
        return PictureBody.of(images.photo(patient, "Photo", image));
    }
}
