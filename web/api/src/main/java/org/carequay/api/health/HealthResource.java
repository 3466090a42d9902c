package org.carequay.api.health;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.carequay.batch.demo.DemoLoad;
import org.carequay.vault.VaultHealth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For load balancers, without sign-in: 200 when the database answers, else 503. */
@Path("/v1/health")
@RequestScoped
@PermitAll
public class HealthResource {
    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/CareQuayDS")
    private DataSource database;

    @EJB
    private DemoLoad demo;

    @EJB
    private VaultHealth documents;

    /**
     * {@code status} and {@code database} are UP or DOWN; {@code documents}, whether they can be kept, too, but without them
     * the rest still works; {@code demo} tells how far the demo's load is.
     */
    public record Health(String status, String database, String documents, String demo) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether the database answers")
    @SecurityRequirementsSet
    public Response health() {
        boolean up = answers();
        String status = up ? "UP" : "DOWN";
        return Response.status(up ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity(new Health(
                        status,
                        status,
                        documents.isReady() ? "UP" : "DOWN",
                        up ? demo.state().name() : null))
                .build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException down) {
            LOG.warn("The database does not answer, SQLState {}", down.getSQLState());
            return false;
        }
    }
}
