/** The YAML file that names a run's inputs, and the strict reader that reports every problem with its line. */
package io.apportion.configuration;
