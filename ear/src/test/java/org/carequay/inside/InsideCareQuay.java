package org.carequay.inside;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.carequay.it.RunningCareQuay;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes the methods of a test class run inside the server of {@link RunningCareQuay}, beside the deployed application: the
 * class goes there in a small archive of its own that sees the application's classes. Stands before
 * {@code ArquillianExtension}.
 */
public final class InsideCareQuay implements BeforeAllCallback {
    /** Set by Arquillian where the test class is run in the server. */
    private static final String INSIDE = "insideArquillian";

    private static final String STRUCTURE = "jboss-deployment-structure.xml";
    private static final String MANAGEMENT_PORT = "carequay.management.port";

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (context.getConfigurationParameter(INSIDE).map(Boolean::valueOf).orElse(false)) {
            return;
        }
        new RunningCareQuay().beforeAll(context);
        System.setProperty(
                MANAGEMENT_PORT, String.valueOf(RunningCareQuay.server().managementPort()));
    }

    /** What is deployed beside the application: the test class by itself, and what it uses. */
    static WebArchive archive(Class<?>... helpers) {
        return ShrinkWrap.create(WebArchive.class, "carequay-inside.war")
                .addClasses(InsideCareQuay.class, Application.class)
                .addClasses(helpers)
                .addAsLibrary(jarOf(Assertions.class))
                .addAsWebInfResource(InsideCareQuay.class.getResource(STRUCTURE), STRUCTURE);
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
