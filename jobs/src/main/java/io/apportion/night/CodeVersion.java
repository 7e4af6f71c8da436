package io.apportion.night;

/** Version of Apportion that computes. */
public final class CodeVersion {
    private CodeVersion() {}

    /** The version of the jar; {@code development} when run from classes. */
    public static String current() {
        String version = CodeVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
