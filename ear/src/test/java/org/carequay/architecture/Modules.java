package org.carequay.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of the application, without tests. */
final class Modules {
    private static final List<String> FOLDERS = List.of("ejb", "batch", "web/ui", "web/api", "wildfly-config");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(FOLDERS.stream()
                    .map(Modules::classes)
                    .filter(Files::isDirectory)
                    .toList());

    private Modules() {}

    static JavaClasses all() {
        return CLASSES;
    }

    /** The root of the project: the tests of this module run in its folder. */
    static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    private static Path classes(String module) {
        return root().resolve(module).resolve("target/classes");
    }
}
