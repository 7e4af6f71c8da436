/** Storage that inputs are read from: how it is asked, and what its refusals mean. */
package io.apportion.storage;
