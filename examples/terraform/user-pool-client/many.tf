variable "many" {
  description = "How many app clients more to make, to try a large apply"
  type        = number
  default     = 0
}

resource "awscc_cognito_user_pool_client" "many" {
  count = var.many

  user_pool_id = var.user_pool_id
  client_name  = "client-${count.index}"
}
