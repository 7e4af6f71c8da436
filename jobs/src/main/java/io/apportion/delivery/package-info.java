/** Which of the files that lie in a folder are the bill: manifests, newest assemblies, duplicates, files that change. */
package io.apportion.delivery;
