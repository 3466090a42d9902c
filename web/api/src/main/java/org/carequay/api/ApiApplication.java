package org.carequay.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API as one JAX-RS application; callers show a bearer token from {@code /oauth/token}. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT", realmName = "carequay")
@OpenAPIDefinition(
        info = @Info(title = "CareQuay API", version = "1", description = "Patient management for injury clinics."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "A token from POST /oauth/token, good for at most 15 minutes.")
public class ApiApplication extends Application {}
