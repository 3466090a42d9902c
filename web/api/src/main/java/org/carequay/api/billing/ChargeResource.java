package org.carequay.api.billing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.ClinicDays;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.billing.ChargeCapture;
import org.carequay.billing.FeeSchedule;
import org.carequay.billing.PayerClass;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/charges} and {@code /v1/fees}. */
@Path("/v1")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class ChargeResource {
    @EJB
    private ChargeCapture charges;

    @EJB
    private FeeSchedule fees;

    @Inject
    private ClinicDays days;

    /** A visit that is not billed yet. */
    public record Waiting(
            UUID encounter,
            UUID patient,
            String patientName,
            @JsonbProperty("case") UUID caseFile,
            String caseNo,
            LocalDate dateOfService,
            String providerName,
            String codes,
            List<ChargeCapture.Obstacle> obstacles) {
        static Waiting of(ChargeCapture.QueueRow row) {
            return new Waiting(
                    row.encounter().value(),
                    row.patient().value(),
                    row.patientName(),
                    row.caseFile() == null ? null : row.caseFile().value(),
                    row.caseNo(),
                    row.dateOfService(),
                    row.providerName(),
                    row.codes(),
                    row.obstacles());
        }
    }

    @GET
    @Path("charges")
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "Visits that are not billed yet: list=ready (can be billed) or held (something is missing)")
    public PageBody<Waiting> waiting(
            @QueryParam("list") WaitingList list, @QueryParam("q") String text, @BeanParam PageQuery page) {
        boolean ready = list != WaitingList.HELD;
        return PageBody.of(charges.queue(new ChargeCapture.Query(ready, text, page.request())), Waiting::of);
    }

    @GET
    @Path("fees")
    @Requires(Permission.BILLING_READ)
    @Operation(summary = "What each code costs that class of payer on a day")
    public List<FeeSchedule.Fee> fees(@QueryParam("on") LocalDate on, @QueryParam("payer") PayerClass payer) {
        return fees.on(days.orToday(on), payer == null ? PayerClass.STANDARD : payer);
    }
}
