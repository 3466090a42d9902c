package org.carequay.api.patient;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.api.paging.Versions;
import org.carequay.batch.patient.DuplicateScanJob;
import org.carequay.patient.DuplicatePairId;
import org.carequay.patient.DuplicateScan;
import org.carequay.patient.DuplicateService;
import org.carequay.patient.PatientService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/duplicates}. */
@Path("/v1/patients/duplicates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class DuplicateResource {
    @EJB
    private PatientService patients;

    @EJB
    private DuplicateService duplicates;

    @EJB
    private DuplicateScan scans;

    @EJB
    private DuplicateScanJob job;

    @GET
    @Requires(Permission.PATIENT_WRITE)
    @Operation(summary = "Pairs that may be one person, the surest first; min is a score from 0 to 100")
    public PageBody<DuplicatePairBody> open(@QueryParam("min") Integer min, @BeanParam PageQuery page) {
        return PageBody.of(duplicates.open(min == null ? 0 : min, page.request()), DuplicatePairBody::of);
    }

    @POST
    @Requires(Permission.PATIENT_WRITE)
    @Path("check")
    @Operation(summary = "Who may be registered already, without registering; fields may be missing")
    public PageBody<DuplicateBody> check(PatientInput input) {
        return PageBody.all(patients.likelyDuplicates(input.details()), DuplicateBody::of);
    }

    @POST
    @Requires(Permission.PATIENT_MERGE)
    @Path("{id}/dismiss")
    @Operation(summary = "They are two people; remembered until their names, birth dates or identifiers change")
    public void dismiss(@PathParam("id") DuplicatePairId id, DismissInput input) {
        duplicates.dismiss(id, Versions.seen(input.version()), input.reason());
    }

    @POST
    @Requires(Permission.PATIENT_MERGE)
    @Path("scans")
    @Answers(Answers.ACCEPTED)
    @Operation(summary = "Compare the records in the background; while a search is running, that one is told")
    public DuplicateScanBody scan() {
        job.start();
        return latest();
    }

    @GET
    @Requires(Permission.PATIENT_WRITE)
    @Path("scans/latest")
    @Operation(summary = "The latest search and how far it is")
    public DuplicateScanBody latest() {
        return scans.latest().map(DuplicateScanBody::of).orElseThrow(() -> new NotFound("duplicate-scan"));
    }
}
