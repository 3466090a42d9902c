package org.carequay.api.patient;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.document.PatientImages;
import org.carequay.patient.CardSide;
import org.carequay.patient.CoverageId;
import org.carequay.patient.CoverageService;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/coverages}. */
@Path("/v1/patients/{patient}/coverages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class CoverageResource {
    @EJB
    private CoverageService coverages;

    @EJB
    private PatientImages images;

    @PathParam("patient")
    private PatientId patient;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "What pays for the patient's care, in the order in which it pays")
    public PageBody<CoverageBody> list() {
        return PageBody.all(coverages.of(patient), CoverageBody::of);
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{id}")
    @Operation(summary = "One coverage")
    public CoverageBody get(@PathParam("id") CoverageId id) {
        return CoverageBody.of(coverages.get(patient, id));
    }

    @POST
    @Requires(Permission.PATIENT_WRITE)
    @Answers
    @Operation(summary = "Add a coverage; 409 when another of its order holds on one of its days")
    public CoverageBody add(CoverageInput input) {
        return CoverageBody.of(coverages.add(patient, input.details()));
    }

    @PUT
    @Requires(Permission.PATIENT_WRITE)
    @Path("{id}")
    @Operation(summary = "Replace what a coverage says")
    public CoverageBody update(
            @PathParam("id") CoverageId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CoverageInput input) {
        return CoverageBody.of(coverages.update(patient, id, Versions.seen(input.version(), ifMatch), input.details()));
    }

    @POST
    @Requires(Permission.PATIENT_WRITE)
    @Path("{id}/eligibility")
    @Operation(summary = "Note what the payer said")
    public CoverageBody checked(
            @PathParam("id") CoverageId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, EligibilityInput input) {
        long version = Versions.seen(input.version(), ifMatch);
        return CoverageBody.of(coverages.checked(patient, id, version, input.status(), input.note()));
    }

    @POST
    @Requires(Permission.PATIENT_WRITE)
    @Path("{id}/void")
    @Operation(summary = "It was entered in error")
    public CoverageBody makeVoid(
            @PathParam("id") CoverageId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, VersionInput input) {
        coverages.makeVoid(patient, id, Versions.seen(input.version(), ifMatch));
        return CoverageBody.of(coverages.get(patient, id));
    }

    @PUT
    @Requires(Permission.DOCUMENT_UPLOAD)
    @Path("{id}/cards/{side}")
    @Consumes({"image/png", "image/jpeg"})
    @Operation(summary = "Keep a picture of one side (FRONT or BACK) of the insurance card")
    public PictureBody card(@PathParam("id") CoverageId id, @PathParam("side") CardSide side, byte[] image) {
        return PictureBody.of(images.card(patient, id, side, "Insurance card, " + side, image));
    }
}
