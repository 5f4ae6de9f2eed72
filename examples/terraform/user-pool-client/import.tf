variable "existing_client_ids" {
  description = "App clients of the user pool that Terraform takes over as they are"
  type        = set(string)
  default     = []
}

import {
  for_each = var.existing_client_ids
  to       = awscc_cognito_user_pool_client.existing[each.key]
  id       = "${var.user_pool_id}|${each.key}"
}

# What is not set here stays as it is.
resource "awscc_cognito_user_pool_client" "existing" {
  for_each = var.existing_client_ids

  user_pool_id = var.user_pool_id
}
